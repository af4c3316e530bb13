// How far a name extends around a word in it: over capitalised words, the small words inside names ("van der", "al"),
// "&", and "of" after an institution ("University of Bangui").
import { isNameWord, isParticle, type NameToken } from './name-tokens.ts'
import { HEADS_OF } from './name-words.ts'

/** Indexes of the first and the last token of a name. */
export interface NameExtent {
  readonly first: number
  readonly last: number
}

/** Whether a capitalised word before a name is part of it; a sentence's first word may not be. */
export type Belongs = (token: NameToken) => boolean

type Link = { readonly kind: 'none' | 'particle' | 'and' | 'of'; readonly length: number }
const NO_LINK: Link = { kind: 'none', length: 0 }

/** The extent of the name that contains tokens `first`..`last`. */
export function nameExtent(tokens: readonly NameToken[], { first, last }: NameExtent, belongs: Belongs): NameExtent {
  return { first: leftEnd(tokens, first, belongs), last: rightEnd(tokens, last) }
}

function leftEnd(tokens: readonly NameToken[], start: number, belongs: Belongs): number {
  let first = start
  for (;;) {
    if (tokens[first]?.opens) return first
    const link = linkBefore(tokens, first)
    const at = first - link.length - 1
    const before = tokens[at]
    const isJoined = before && !before.closes && isFree(tokens.slice(at + 1, first)) && belongs(before)
    if (isJoined && (link.kind !== 'of' || isHeadOf(before))) first = at
    else return link.kind === 'particle' ? first - link.length : first
  }
}

function rightEnd(tokens: readonly NameToken[], start: number): number {
  let last = start
  for (;;) {
    const token = tokens[last]
    if (!token || token.closes) return last
    const link = linkBehind(tokens, last)
    const next = tokens[last + link.length + 1]
    const isJoined = next && !next.opens && isFree(tokens.slice(last + 1, last + link.length + 1)) && isNameWord(next)
    if (!isJoined || (link.kind === 'of' && !isHeadOf(token))) return last
    last += link.length + 1
  }
}

function linkBefore(tokens: readonly NameToken[], at: number): Link {
  const [word, earlier] = [tokens[at - 1]?.word, tokens[at - 2]?.word]
  if (word === '&') return { kind: 'and', length: 1 }
  if (word === 'of') return { kind: 'of', length: 1 }
  if (word === 'the' && earlier === 'of') return { kind: 'of', length: 2 }
  let length = 0
  while (isParticleAt(tokens, at - length - 1)) length += 1
  return length > 0 ? { kind: 'particle', length } : NO_LINK
}

function linkBehind(tokens: readonly NameToken[], at: number): Link {
  const [word, later] = [tokens[at + 1]?.word, tokens[at + 2]?.word]
  if (word === '&') return { kind: 'and', length: 1 }
  if (word === 'of') return { kind: 'of', length: later === 'the' ? 2 : 1 }
  let length = 0
  while (isParticleAt(tokens, at + length + 1)) length += 1
  return length > 0 ? { kind: 'particle', length } : NO_LINK
}

function isParticleAt(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isParticle(token)
}

/** Whether no punctuation next to these small words ends the name. */
function isFree(tokens: readonly NameToken[]): boolean {
  return tokens.every(({ opens, closes }) => !opens && !closes)
}

function isHeadOf({ word }: NameToken): boolean {
  return HEADS_OF.has(word.toLowerCase())
}
