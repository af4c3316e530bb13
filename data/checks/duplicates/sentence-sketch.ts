// Which sentences a text consists of, as a short sorted list of numbers: of two such lists it can be told how much of one text another
// holds, however much longer that is. (A bottom-k sketch: Cohen and Kaplan 2007.)
import { hashOf } from './signature.ts'

/** Numbers in a sketch; a text of more sentences keeps the lowest, which are the same in all texts that hold them. */
export const SKETCH_SIZE = 48
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

/** Estimated shares, from 0 to 1, of the sentences of `a` that `b` has, and of `b` that `a` has; 0 where they have too few in common. */
export function sharesOf(a: ArrayLike<number>, b: ArrayLike<number>): readonly [ofA: number, ofB: number] {
  const highest = Math.min(coveredBy(a), coveredBy(b))
  let [atA, atB, shared] = [0, 0, 0]
  while (atA < a.length || atB < b.length) {
    const [nextA, nextB] = [a[atA] ?? Infinity, b[atB] ?? Infinity]
    if (Math.min(nextA, nextB) > highest) break
    if (nextA <= nextB) atA += 1
    if (nextB <= nextA) atB += 1
    if (nextA === nextB) shared += 1
  }
  return shared < LEAST_SHARED ? [0, 0] : [shared / atA, shared / atB]
}

/** Up to which number a sketch has everything. */
function coveredBy(sketch: ArrayLike<number>): number {
  return sketch.length < SKETCH_SIZE ? 0xffffffff : (sketch[SKETCH_SIZE - 1] as number)
}
