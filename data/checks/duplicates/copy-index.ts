// Which articles of the archive are copies of one text, word for word or nearly, or hold another whole, as an update holds the earlier
// take: found by bands of their signatures and by their sentences. An article takes some 700 bytes: its signature and its sentences as
// numbers in arrays with all others, and a sorted key for each band and sentence.
import { SortedKeys } from '../names/sorted-keys.ts'
import { Rows } from './rows.ts'
import { sharesOf } from './sentence-sketch.ts'
import { hashOf, likenessOf } from './signature.ts'

/** What is compared of an article. */
export interface CopyDigest {
  /** Equal for texts that are the same to the letter. */
  readonly identity: string
  /** See signatureOf; null: too short for one. */
  readonly signature: readonly number[] | null
  /** See sketchOf. */
  readonly sentences: readonly number[]
}

/**
 * Another article and what it has to do with the one asked about: the same text, one like it, one that this article holds, or one that
 * holds it. `likeness` is from 0 to 1: how much of their texts is the same, or how much of one the other holds.
 */
export interface Copy {
  readonly article: string
  readonly how: 'same' | 'alike' | 'holds' | 'held'
  readonly likeness: number
}

interface Kept {
  readonly article: string
  readonly identity: string
}

/** Numbers in a band: two texts of likeness .7 share one of sixteen bands almost surely, of .3 hardly ever. */
const BAND = 4

export class CopyIndex {
  /** By number, in the order they came; null for what was taken out or came again. */
  private readonly kept: (Kept | null)[] = []
  private readonly numbers = new Map<string, number>()
  private readonly signatures = new Rows()
  private readonly sentences = new Rows()
  private readonly keys = new SortedKeys((number, each) => this.keysOf(number, each))

  /** Takes in an article in place of what it was. */
  take(article: string, { identity, signature, sentences }: CopyDigest): void {
    this.remove(article)
    const number = this.kept.length
    this.kept.push({ article, identity })
    this.numbers.set(article, number)
    this.signatures.add(signature ?? [])
    this.sentences.add(sentences)
    this.keys.add(number)
  }

  remove(article: string): void {
    const number = this.numbers.get(article)
    if (number === undefined) return
    this.kept[number] = null
    this.numbers.delete(article)
  }

  /** Other articles at least so alike, or of which one holds at least so much of the other, the likest first. */
  copiesOf(article: string, least: { readonly alike: number; readonly held: number }): readonly Copy[] {
    const own = this.numbers.get(article)
    if (own === undefined) return []
    const candidates = new Set<number>()
    this.keysOf(own, (key) => this.keys.idsWith(key, (number) => candidates.add(number)))
    candidates.delete(own)
    return [...candidates]
      .flatMap((other) => this.compared(own, other))
      .filter(({ how, likeness }) => likeness >= (how === 'holds' || how === 'held' ? least.held : least.alike))
      .toSorted((a, b) => b.likeness - a.likeness || (a.article < b.article ? -1 : 1))
  }

  /** What two articles have in common, each way it can be said. */
  private compared(own: number, other: number): readonly Copy[] {
    const [a, b] = [this.kept[own], this.kept[other]]
    if (!a || !b) return []
    const { article } = b
    if (a.identity === b.identity) return [{ article, how: 'same', likeness: 1 }]
    const alike = likenessOf(this.signatures.get(own), this.signatures.get(other))
    const [ofOwn, ofOther] = sharesOf(this.sentences.get(own), this.sentences.get(other))
    return [
      { article, how: 'alike', likeness: alike },
      ofOwn > ofOther ? { article, how: 'held', likeness: ofOwn } : { article, how: 'holds', likeness: ofOther },
    ]
  }

  private keysOf(number: number, each: (key: number) => void): void {
    const kept = this.kept[number]
    if (!kept) return
    each(hashOf(kept.identity) >>> 0)
    for (const sentence of this.sentences.get(number)) each(sentence)
    const signature = this.signatures.get(number)
    for (let from = 0; from < signature.length; from += BAND) {
      each(hashOf(`${from}:${signature.subarray(from, from + BAND).join(',')}`) >>> 0)
    }
  }
}
