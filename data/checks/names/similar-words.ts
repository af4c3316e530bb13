// Whether two words of names can be spellings of one: same letters, same skeleton, or a small distance for their length.
import { distance } from '../words/distance.ts'
import { letters, skeleton } from './letters.ts'

export interface Similarity {
  readonly kind: 'same' | 'letters' | 'sound' | 'typing'
  readonly distance: number
  /** From 0 to 1. */
  readonly score: number
}

export interface SimilarOptions {
  /** Number of other words of the two names that are equal: they allow more distance. */
  readonly context?: number
  /** Distance allowed at least, for words of four letters and more. */
  readonly allowed?: number
}

/** Words of so many letters are known by the rest of them. */
const LONG_ENOUGH = 6

const SAME: Similarity = { kind: 'same', distance: 0, score: 1 }
const LETTERS: Similarity = { kind: 'letters', distance: 0, score: 0.95 }
const SOUND: Similarity = { kind: 'sound', distance: 0.5, score: 0.85 }

/** How two words are similar, or null. Words of up to three letters never are, unless their letters are the same. */
export function similarWords(
  x: string,
  y: string,
  { context = 0, allowed = 0 }: SimilarOptions = {},
): Similarity | null {
  if (x === y) return SAME
  const [a, b] = [letters(x), letters(y)]
  if (a === b) return a === '' ? null : LETTERS
  const shorter = Math.min(a.length, b.length)
  const longer = Math.max(a.length, b.length)
  // With an equal given name a slip may be in the first letter too.
  const haveOneStart = a[0] === b[0] || skeleton(a)[0] === skeleton(b)[0] || (context >= 1 && shorter >= LONG_ENOUGH)
  if (shorter < 3 || !haveOneStart || /\d/.test(a + b)) return null
  if (skeleton(a) === skeleton(b)) {
    if (shorter >= 4) return SOUND
    if (context >= 1 && longer === 4) return { ...SOUND, score: 0.7 }
  }
  if (context >= 1 && longer <= SHORT && isShortSlip(a, b)) return { kind: 'typing', distance: 0.6, score: 0.62 }
  if (context >= 2 && longer === shorter + 1 && (a === `${b}s` || b === `${a}s`))
    return { kind: 'typing', distance: 0.6, score: 0.52 }
  const most = budget(shorter, longer, context, allowed)
  const apart = most === 0 ? Number.POSITIVE_INFINITY : distance(a, b, most)
  if (apart > most) return null
  const weight = shorter <= 5 ? 1.25 : shorter >= 9 ? 0.75 : 1
  return { kind: 'typing', distance: apart, score: Math.max(0.45, 0.86 - 0.28 * apart * weight) }
}

/** Letters of names that are a slip away from too many others. */
const SHORT = 4

/** The safest slips in a name of three or four letters: a letter doubled, or two swapped. Roy and Ray are two names. */
function isShortSlip(a: string, b: string): boolean {
  const [stem, longer] = a.length < b.length ? [a, b] : [b, a]
  if (stem.length < longer.length) return isDoubled(stem, longer)
  return [...a].sort().join('') === [...b].sort().join('') && distance(a, b, 0.6) <= 0.6
}

/** Whether the last of a title and a name can be a slip in a surname of four letters: Mr Shuw, of Robert Shaw. */
export function isSlipInShort(x: string, y: string): boolean {
  const [a, b] = [letters(x), letters(y)]
  if (Math.max(a.length, b.length) > SHORT + 1 || Math.min(a.length, b.length) < 3 || a[0] !== b[0]) return false
  return isShortSlip(a, b) || (Math.min(a.length, b.length) >= SHORT && distance(a, b, 1) <= 1)
}

function budget(shorter: number, longer: number, context: number, allowed: number): number {
  const most = budgetOfLength(shorter, context) + (context >= 2 && shorter >= 7 ? 0.9 : 0)
  return shorter >= 4 && longer >= 5 ? Math.max(most, allowed) : most
}

function budgetOfLength(length: number, context: number): number {
  if (length <= 3) return 0
  if (length === 4) return context >= 1 ? 1 : 0
  if (length <= 6) return 1
  // Two small slips: Garaway and Garroway.
  if (length === 7) return 1.2
  return length <= 10 ? 1.7 : 2.2
}

const ENDING = /^(?:s|es|n|an|ian|ish|ese|i|ic|er|ers|ns|ans|ians)$/

/** Whether a word is another with one letter doubled: that is a slip, even in the last letter. */
function isDoubled(stem: string, longer: string): boolean {
  return [...longer].some(
    (letter, at) => letter === longer[at - 1] && longer.slice(0, at) + longer.slice(at + 1) === stem,
  )
}

/** Whether one bare word is the other with an ending: Africa and African, Budget and Budgets. */
export function isInflection(a: string, b: string): boolean {
  const [stem, longer] = a.length < b.length ? [a, b] : [b, a]
  // Of two words as long neither is the other with an ending: Holmez is a slip in Holmes.
  if (longer.length === stem.length || isDoubled(stem, longer)) return false
  if (longer.startsWith(stem) && ENDING.test(longer.slice(stem.length))) return true
  const cut = stem.slice(0, -1)
  return stem.length > 4 && longer.startsWith(cut) && ENDING.test(longer.slice(cut.length))
}
