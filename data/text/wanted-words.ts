// The words a query asks for, and where a text has them: shared by the index, the excerpts below headlines and the
// highlights in the article.
import type { Span } from '../schema/index.ts'
import { type FoldedWord, foldedWords } from './fold.ts'
import { hasWord, queryTerms } from './query-terms.ts'

/** Folded words that occur in sequence; with `isPrefix` the last may continue. */
export interface WantedWords {
  readonly words: readonly string[]
  readonly isPrefix: boolean
}

/** From this length on, a word still being typed matches as a prefix: one letter would match everything. */
const SHORTEST_PREFIX = 2

/** The words of a value; null when there are none. `mayGoOn`: the last is a prefix even without a star. */
export function wantedWords(value: string, isQuoted: boolean, mayGoOn: boolean): WantedWords | null {
  const words = foldedWords(value)
  const last = words.at(-1)
  if (last === undefined) return null
  const isOpen = !isQuoted && (mayGoOn || value.endsWith('*'))
  return { words, isPrefix: isOpen && last.length >= SHORTEST_PREFIX }
}

/** Words a query looks for in the text of articles; `inHeadline`: only in the headline. */
export interface SoughtWords extends WantedWords {
  readonly inHeadline: boolean
}

/** The words that can make an article match a query. Excluded terms, and terms about its details, are not included. */
export function soughtWords(query: string): readonly SoughtWords[] {
  return queryTerms(query).flatMap(({ text, at, isExcluded, field, quoted, plain, isOpen }) => {
    const value = quoted ?? plain ?? ''
    if (isExcluded || isOpen || text === 'OR' || !hasWord(value)) return []
    if (field !== null && field !== 'headline') return []
    const wanted = wantedWords(value, quoted !== null, at + text.length === query.length)
    return wanted ? [{ ...wanted, inHeadline: field === 'headline' }] : []
  })
}

/** Where any of the wanted words occur among the words of a text, in order; where several begin, the longest. */
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
