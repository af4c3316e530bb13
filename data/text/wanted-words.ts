// The words a query asks for, and where a text has them: what the index looks for, the pieces below headlines and the marks in the article share it.
import type { Span } from '../schema/index.ts'
import { type FoldedWord, foldedWords } from './fold.ts'
import { hasWord, queryTerms } from './query-terms.ts'

/** Folded words that stand side by side; with `isPrefix` the last may go on. */
export interface WantedWords {
  readonly words: readonly string[]
  readonly isPrefix: boolean
}

/** Words that are still being typed are taken for beginnings from this length on: one letter begins everything. */
const SHORTEST_PREFIX = 2

/** The words of a value; null when there are none. `mayGoOn`: the last may, without a star behind it. */
export function wantedWords(value: string, isQuoted: boolean, mayGoOn: boolean): WantedWords | null {
  const words = foldedWords(value)
  const last = words.at(-1)
  if (last === undefined) return null
  const isOpen = !isQuoted && (mayGoOn || value.endsWith('*'))
  return { words, isPrefix: isOpen && last.length >= SHORTEST_PREFIX }
}

/** Words a query looks for in the text of articles; `inHeadline`: nowhere else. */
export interface SoughtWords extends WantedWords {
  readonly inHeadline: boolean
}

/** The words an article can answer a query with. What it must not have, and what is asked of its details, is not among them. */
export function soughtWords(query: string): readonly SoughtWords[] {
  return queryTerms(query).flatMap(({ text, at, isExcluded, field, quoted, plain, isOpen }) => {
    const value = quoted ?? plain ?? ''
    if (isExcluded || isOpen || text === 'OR' || !hasWord(value)) return []
    if (field !== null && field !== 'headline') return []
    const wanted = wantedWords(value, quoted !== null, at + text.length === query.length)
    return wanted ? [{ ...wanted, inHeadline: field === 'headline' }] : []
  })
}

/** Where any of the wanted words stand among the words of a text, in order; where several begin, the longest. */
export function placesOfWords(words: readonly FoldedWord[], wanted: readonly WantedWords[]): readonly Span[] {
  const places: Span[] = []
  for (let at = 0; at < words.length; at += 1) {
    let length = 0
    for (const one of wanted) if (one.words.length > length && standsAt(words, at, one)) length = one.words.length
    const [first, last] = [words[at], words[at + length - 1]]
    if (length === 0 || !first || !last) continue
    places.push({ from: first.from, to: last.to })
    at += length - 1
  }
  return places
}

function standsAt(words: readonly FoldedWord[], at: number, { words: wanted, isPrefix }: WantedWords): boolean {
  return wanted.every((word, n) => {
    const found = words[at + n]?.word
    return found !== undefined && (isPrefix && n === wanted.length - 1 ? found.startsWith(word) : found === word)
  })
}
