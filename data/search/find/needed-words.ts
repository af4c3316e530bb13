// Words an article must contain for a pattern to match: tested on the cached bytes before decoding them, since decoding
// UTF-8 and folding letters are the most expensive part of a search.
import type { AST } from '@eslint-community/regexpp'
import type { FindPattern } from '../../schema/index.ts'
import { fold, INVISIBLE } from '../../text/fold.ts'
import { parseRegex } from './rewrite-regex.ts'

/** Tells where a pattern may match in texts, given as their cached bytes (`encodeTexts`), one character per byte. */
export interface MayHold {
  /** The next position, from a position on, of the word likely to be the rarest; Infinity if there is none. */
  readonly next: (kept: string, from: number) => number
  /** Whether an article that has this word has the others too. */
  readonly rest: (kept: string) => boolean
}

/** Words of which one must occur. */
type OneOf = readonly string[]

/** Shorter parts of words are in almost every text. */
const SHORTEST = 3
/** More of them save nothing. */
const MOST_LOOKED_FOR = 3

/** null when there is nothing to test for; the pattern must compile. */
export function neededWords({ text, isRegex }: FindPattern): MayHold | null {
  const needs = isRegex ? neededByAny(parseRegex(text).alternatives) : wordsOf(text).map((word) => [word])
  const best = [...needs].sort((a, b) => shortestOf(b) - shortestOf(a)).slice(0, MOST_LOOKED_FOR)
  const [first, ...others] = best.map((words) => words.map(inEitherCase).join('|'))
  if (first === undefined) return null
  const rarest = new RegExp(first, 'g')
  const expressions = others.map((words) => new RegExp(words))
  const next = (kept: string, from: number): number => {
    rarest.lastIndex = from
    return rarest.exec(kept)?.index ?? Number.POSITIVE_INFINITY
  }
  return { next, rest: (kept) => expressions.every((expression) => expression.test(kept)) }
}

/**
 * The words of a text that are not pure ASCII, folded: `encodeTexts` puts them before the text. Wherever a pattern
 * matches letters that fold to ASCII, their word is in the text unchanged, or here.
 */
export function foldedApart(texts: readonly string[]): string {
  const words = texts.flatMap((text) => (BEYOND_ASCII.test(text) ? (text.match(WORD_BEYOND_ASCII) ?? []) : []))
  return [...new Set(words.map(fold))].join(' ')
}

const BEYOND_ASCII = /[^\0-\x7f]/
const WORD_BEYOND_ASCII = new RegExp(
  `[A-Za-z0-9]*(?:(?![\\0-\\x7f])[\\p{L}\\p{M}\\p{N}${INVISIBLE}]+[A-Za-z0-9]*)+`,
  'gu',
)

/** Runs of letters and digits: each lies within one word wherever the text occurs. */
function wordsOf(text: string): readonly string[] {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).filter(({ length }) => length >= SHORTEST)
}

function shortestOf(words: OneOf): number {
  return Math.min(...words.map(({ length }) => length))
}

/** Ignores case: it may find too much here, never too little. */
function inEitherCase(word: string): string {
  return [...word].map((letter) => (/[a-z]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter)).join('')
}

function neededByAny(alternatives: readonly AST.Alternative[]): readonly OneOf[] {
  const each = alternatives.map(neededBy)
  const [only] = each
  if (only && each.length === 1) return only
  const best = each.map((needs) => needs.reduce<OneOf>((a, b) => (shortestOf(b) > shortestOf(a) ? b : a), ['']))
  return best.every((words) => shortestOf(words) >= SHORTEST) ? [best.flat()] : []
}

/** Adjacent letters form a run; anything else ends it. */
function neededBy({ elements }: AST.Alternative): readonly OneOf[] {
  const needs: OneOf[] = []
  let run = ''
  for (const element of elements) {
    if (element.type === 'Character') run += String.fromCodePoint(element.value)
    else {
      needs.push(...wordsOf(run).map((word) => [word]), ...neededInside(element))
      run = ''
    }
  }
  return [...needs, ...wordsOf(run).map((word) => [word])]
}

function neededInside(element: AST.Element): readonly OneOf[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return neededByAny(element.alternatives)
  return element.type === 'Quantifier' && element.min > 0 ? neededInside(element.element) : []
}
