// Which sentences a text consists of, as a sorted list of numbers: of two such lists it can be told how much of one text another holds. Texts
// of up to SKETCH_SIZE sentences are compared exactly. Of a longer one (a live blog) the list is a sample of its sentences, the lowest numbers
// (a bottom-k sketch: Cohen and Kaplan 2007), and a take it holds is found only if three of the take’s sentences are in the sample.
import { hashOf } from './signature.ts'

/**
 * Most numbers in a sketch; a text of more sentences keeps the lowest, which are the same in all texts that hold them. Each takes 12 bytes of
 * memory, in the row and as a key.
 */
export const SKETCH_SIZE = 256
/** Letters and digits of a sentence that is counted: “He declined to comment.” is in many stories. */
const LEAST_LETTERS = 24
/** Of fewer sentences in common nothing is said. */
const LEAST_SHARED = 3

/** Also cuts after abbreviations, which does no harm: it does so in every copy. */
const BETWEEN = /(?<=[.!?…][”’"'»)\]]*)\s+|(?<=[。！？])|\n/u

/** The sketch of a text: unsigned 32-bit numbers in rising order, at most SKETCH_SIZE. Case, spaces and punctuation do not count. */
export function sketchOf(text: string): readonly number[] {
  const sentences = text.split(BETWEEN).map((part) => part.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''))
  const hashes = sentences.filter(({ length }) => length >= LEAST_LETTERS).map((sentence) => hashOf(sentence) >>> 0)
  return [...new Set(hashes)].sort((a, b) => a - b).slice(0, SKETCH_SIZE)
}

/**
 * Shares, from 0 to 1, of the sentences of `a` that `b` has, and of `b` that `a` has; 0 where they have too few in common. Estimated where
 * a text has more sentences than a sketch. Background (sentences that many articles have) counts only in a text that consists of nothing else.
 */
export function sharesOf(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  isBackground: (sentence: number) => boolean,
): readonly [ofA: number, ofB: number] {
  const highest = Math.min(coveredBy(a), coveredBy(b))
  const [inA, inB, inBoth]: readonly [number[], number[], number[]] = [[], [], []]
  for (let [atA, atB] = [0, 0]; atA < a.length || atB < b.length; ) {
    const [nextA, nextB] = [a[atA] ?? Infinity, b[atB] ?? Infinity]
    if (Math.min(nextA, nextB) > highest) break
    if (nextA <= nextB) inA.push(nextA)
    if (nextB <= nextA) inB.push(nextB)
    if (nextA === nextB) inBoth.push(nextA)
    if (nextA <= nextB) atA += 1
    if (nextB <= nextA) atB += 1
  }
  if (inBoth.length < LEAST_SHARED) return [0, 0]
  const shared = inBoth.filter((sentence) => !isBackground(sentence)).length
  const shareOf = (all: readonly number[]): number => {
    const own = all.filter((sentence) => !isBackground(sentence)).length
    return own === 0 ? inBoth.length / all.length : shared / own
  }
  return [shareOf(inA), shareOf(inB)]
}

/** Up to which number a sketch has everything. */
function coveredBy(sketch: ArrayLike<number>): number {
  return sketch.length < SKETCH_SIZE ? 0xffffffff : (sketch[SKETCH_SIZE - 1] as number)
}
