// MinHash: a short signature of a text’s word sequences; the share of equal numbers in two of them estimates how much of
// the texts is the same (Broder 1997). The packages that offer it are unmaintained and hash strings one by one.

/** Numbers in a signature. */
const SIGNATURE_SIZE = 64
/** Words in a sequence. */
const SHINGLE = 4
const PRIME = 0x01000193

/** Multipliers and addends of the hash functions, from a fixed sequence. */
const FUNCTIONS = Array.from({ length: SIGNATURE_SIZE }, (_, n) => {
  const a = Math.imul(n * 2 + 1, 0x9e3779b1) | 1
  return [a, Math.imul(n + 7, 0x85ebca6b)] as const
})

/** The signature of words in order (unsigned 32-bit numbers), or null when there are too few to tell texts apart. */
export function signatureOf(words: readonly string[]): readonly number[] | null {
  if (words.length < SHINGLE * 5) return null
  const least = new Uint32Array(SIGNATURE_SIZE).fill(0xffffffff)
  const hashes = words.map(hashOf)
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    let shingle = 0
    for (let n = 0; n < SHINGLE; n += 1) shingle = Math.imul(shingle ^ (hashes[at + n] as number), PRIME)
    for (let n = 0; n < SIGNATURE_SIZE; n += 1) {
      const [a, b] = FUNCTIONS[n] as readonly [number, number]
      const mixed = Math.imul(shingle ^ (shingle >>> 15), a) + b
      const value = (mixed ^ (mixed >>> 13)) >>> 0
      if (value < (least[n] as number)) least[n] = value
    }
  }
  return [...least]
}

/** Estimated share of word sequences two texts have in common, from 0 to 1. */
export function likenessOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let equal = 0
  for (let n = 0; n < SIGNATURE_SIZE; n += 1) if (a[n] === b[n]) equal += 1
  return equal / SIGNATURE_SIZE
}

/** A signed 32-bit number of a text (FNV-1a over its UTF-16 code units). */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return hash
}
