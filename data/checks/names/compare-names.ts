// Whether two names of as many words can be spellings of one name: all words equal but one, and that one similar.
import { isProper, type Lexicon } from '../words/speller.ts'
import { letters, soundsAlike } from './letters.ts'
import { FEMALE, GIVEN, isPlace, MALE, SMALL_WORDS } from './lexicon.ts'
import { isInflection, type Similarity, similarWords } from './similar-words.ts'

export interface NameLikeness {
  /** From 0 to 1. */
  readonly score: number
  readonly kind: Similarity['kind']
  /** Number of the word that differs. */
  readonly at: number
}

const NUMERAL = /^(?:[ivx]+|jr|sr|\d+.*)$/i

/** How alike two names are, given as their words, or null when they are names of different things. */
export function compareNames(a: readonly string[], b: readonly string[], lexicon: Lexicon): NameLikeness | null {
  if (a.length !== b.length) return null
  const differing: number[] = []
  let equal = 0
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] as string, b[at] as string]
    const isSmall = SMALL_WORDS.has(x.toLowerCase())
    if (areInitials(x, y)) equal += 1
    else if (x === y || (isSmall && x.toLowerCase() === y.toLowerCase())) equal += isSmall ? 0 : 1
    else differing.push(at)
    if (differing.length > 2) return null
  }
  if (differing.length === 0 || (differing.length === 2 && equal === 0 && a.length > 2)) return null
  const context = equal + differing.filter((at) => letters(a[at] as string) === letters(b[at] as string)).length
  const found: Similarity[] = []
  for (const at of differing) {
    const pair = { x: a[at] as string, y: b[at] as string, at, words: a.length, equal: context }
    const similarity = differingWords(pair, lexicon)
    if (!similarity) return null
    found.push(similarity)
  }
  const areBothSlips = differing.length === 2 && !found.some(({ kind }) => kind === 'letters')
  if (
    areBothSlips &&
    !(equal === 0 && differing.every((at) => isLongUnknown(a[at] as string, b[at] as string, lexicon)))
  )
    return null
  const worst = found.reduce((least, each) => (each.score < least.score ? each : least))
  const score = Math.min(0.98, worst.score + Math.min(worst.kind === 'letters' ? equal : context, 3) * 0.06)
  return { score, kind: worst.kind, at: differing[0] as number }
}

/** Letters of words two of which are hardly ever both alike by chance: Filomena Nhantumbo. */
const LONG = 5

/** Whether two words are long and not both names or words of their own: then both words of a full name may have a slip. */
function isLongUnknown(x: string, y: string, lexicon: Lexicon): boolean {
  const isKnown = (word: string): boolean =>
    isProper(lexicon, word) || lexicon.isWord(letters(word)) || GIVEN.has(letters(word))
  return Math.min(letters(x).length, letters(y).length) >= LONG && !(isKnown(x) && isKnown(y))
}

/** “C” or “C.” and “Charlie”: one is the other’s initial. */
function areInitials(x: string, y: string): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  return /^\p{Lu}\.?$/u.test(short) && long.length > 2 && long.startsWith(short.charAt(0))
}

interface WordPair {
  readonly x: string
  readonly y: string
  readonly at: number
  /** Words of each name, and how many of them are equal. */
  readonly words: number
  readonly equal: number
}

function differingWords(pair: WordPair, lexicon: Lexicon): Similarity | null {
  const { x, y, equal } = pair
  if (NUMERAL.test(x) || NUMERAL.test(y) || x.length < 3 || y.length < 3) return null
  const similarity = similarWords(x, y, { context: equal })
  if (!similarity) return null
  const isSure = similarity.kind === 'letters' || similarity.kind === 'same'
  return !isSure && areDifferent(pair, similarity, lexicon) ? null : similarity
}

/** What two similar words cannot be spellings of: two places, a word and its inflection, two known given names. */
function areDifferent({ x, y, at, words, equal }: WordPair, { kind }: Similarity, lexicon: Lexicon): boolean {
  const [a, b] = [letters(x), letters(y)]
  // A name of two parts has no plural.
  const isBent = !(x.includes('-') && y.includes('-')) && isInflection(a, b)
  if (equal < 2 && isBent) return true
  if (isPlace(x.toLowerCase()) && isPlace(y.toLowerCase()) && !(equal >= 2 && isBent)) return true
  if (equal < 2 && lexicon.isWord(a) && lexicon.isWord(b)) return true
  if (at !== 0 || words < 2 || words > 4) return false
  if (isOtherSex(a, b) || isOtherSex(b, a)) return true
  if (soundsAlike(a, b)) return false
  const areKnown = isProper(lexicon, x) && isProper(lexicon, y)
  return (GIVEN.has(a) && GIVEN.has(b)) || (kind === 'typing' && areKnown)
}

function isOtherSex(a: string, b: string): boolean {
  return MALE.has(a) && FEMALE.has(b) && !FEMALE.has(a) && !MALE.has(b)
}
