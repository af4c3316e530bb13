// Reproducible randomness: one seed, one archive. Every article and every person has its own random stream, so that the
// first thousand articles are the same in an archive of a thousand and of a hundred thousand.

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const ID_LENGTH = 16

export class Random {
  private a: number
  private b: number
  private c: number
  private d: number

  /** The stream for these numbers; equal numbers give equal streams. */
  constructor(...seed: readonly number[]) {
    const mixed = seed.reduce((hash, part) => mix(hash ^ (part | 0)) + mix(Math.floor(part / 2 ** 32)), 0x2545f491)
    this.a = mix(mixed + 1)
    this.b = mix(mixed + 2)
    this.c = mix(mixed + 3)
    this.d = 1
    for (let n = 0; n < 8; n += 1) this.next()
  }

  /** A number in [0, 1). Small fast counting generator (sfc32, Doty-Humphrey), public domain. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }

  /** A whole number from `low` to `high`, inclusive. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** Returns true with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of the items, with equal probability. The list must not be empty. */
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T
  }

  /** A rank from 0 to `count` - 1 after Zipf's law: rank r about as often as 1 / (r + 1). */
  rank(count: number): number {
    return Math.min(count - 1, Math.floor((count + 1) ** this.next()) - 1)
  }

  /** An id in the archive's form. */
  id(): string {
    let id = ''
    for (let n = 0; n < ID_LENGTH; n += 1) id += ALPHABET[Math.floor(this.next() * 32)]
    return id
  }
}

/** Spreads a number over 32 bits (the finalizer of MurmurHash3, public domain). */
function mix(number: number): number {
  let hash = number | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
