// Which letters a word has, as bits: a quick look before two words are compared.

const A = 'a'.charCodeAt(0)

/** A bit for each letter from a to z in a word in lower case; all other characters are one bit more. */
export function bitsOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << Math.min(31, Math.max(0, word.charCodeAt(at) - A))
  return bits
}

/** Bits set in 32 (Hacker’s Delight, 5–1). */
export function countBits(all: number): number {
  let bits = all - ((all >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
