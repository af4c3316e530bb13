// Which articles of the archive are copies of one text, word for word or nearly: found by bands of their signatures. An
// article takes some 400 bytes: its signature as 64 numbers in one array with all others, and a sorted key a band.
import { SortedKeys } from '../names/sorted-keys.ts'
import { hashOf, likenessOf, SIGNATURE_SIZE } from './signature.ts'

/** An article that reads the same, or nearly. `likeness` is from 0 to 1. */
export interface Copy {
  readonly article: string
  readonly likeness: number
  readonly isExact: boolean
}

interface Kept {
  readonly article: string
  readonly identity: string
  readonly hasSignature: boolean
}

/** Numbers in a band: two texts of likeness .7 share one of sixteen bands almost surely, of .3 hardly ever. */
const BAND = 4
const FIRST_ROOM = 256

export class CopyIndex {
  /** By number, in the order they came; null for what was taken out or came again. */
  private readonly kept: (Kept | null)[] = []
  private readonly numbers = new Map<string, number>()
  private signatures = new Uint32Array(FIRST_ROOM * SIGNATURE_SIZE)
  private readonly keys = new SortedKeys((number, each) => this.keysOf(number, each))

  /** Takes in an article in place of what it was. `identity` is equal for texts that are the same to the letter. */
  take(article: string, identity: string, signature: readonly number[] | null): void {
    this.remove(article)
    const number = this.kept.length
    this.kept.push({ article, identity, hasSignature: signature !== null })
    this.numbers.set(article, number)
    if (signature) this.keep(number, signature)
    this.keys.add(number)
  }

  remove(article: string): void {
    const number = this.numbers.get(article)
    if (number === undefined) return
    this.kept[number] = null
    this.numbers.delete(article)
  }

  /** Other articles at least so alike, the likest first. */
  copiesOf(article: string, least: number): readonly Copy[] {
    const own = this.numbers.get(article)
    if (own === undefined) return []
    const candidates = new Set<number>()
    this.keysOf(own, (key) => this.keys.idsWith(key, (number) => candidates.add(number)))
    candidates.delete(own)
    return [...candidates]
      .flatMap((other) => this.compared(own, other))
      .filter(({ likeness }) => likeness >= least)
      .toSorted((a, b) => b.likeness - a.likeness || (a.article < b.article ? -1 : 1))
  }

  private compared(own: number, other: number): readonly Copy[] {
    const [a, b] = [this.kept[own], this.kept[other]]
    if (!a || !b) return []
    const isExact = a.identity === b.identity
    const isLike = a.hasSignature && b.hasSignature
    const likeness = isExact ? 1 : isLike ? likenessOf(this.signatureOf(own), this.signatureOf(other)) : 0
    return [{ article: b.article, likeness, isExact }]
  }

  private keysOf(number: number, each: (key: number) => void): void {
    const kept = this.kept[number]
    if (!kept) return
    each(hashOf(kept.identity) >>> 0)
    if (!kept.hasSignature) return
    const signature = this.signatureOf(number)
    for (let from = 0; from < SIGNATURE_SIZE; from += BAND) {
      each(hashOf(`${from}:${signature.subarray(from, from + BAND).join(',')}`) >>> 0)
    }
  }

  private keep(number: number, signature: readonly number[]): void {
    const end = (number + 1) * SIGNATURE_SIZE
    if (end > this.signatures.length) {
      const wider = new Uint32Array(Math.max(end, this.signatures.length * 2))
      wider.set(this.signatures)
      this.signatures = wider
    }
    this.signatures.set(signature, end - SIGNATURE_SIZE)
  }

  private signatureOf(number: number): Uint32Array {
    return this.signatures.subarray(number * SIGNATURE_SIZE, (number + 1) * SIGNATURE_SIZE)
  }
}
