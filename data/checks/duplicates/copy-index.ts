// Which articles of the archive are copies of one text, word for word or nearly, or hold another whole, as an update holds the earlier
// take: found by bands of their signatures and by their sentences. An article takes some 700 bytes: its signature and its sentences as
// numbers in arrays with all others, and a sorted key for each band and sentence.

import { Rows } from '../../work/rows.ts'
import { SortedKeys } from '../../work/sorted-keys.ts'
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

/** From which likeness on copies are returned, and from which share of the sentences of one that the other has. */
export interface LeastLikeness {
  readonly alike: number
  readonly held: number
}

interface Kept {
  readonly article: string
  readonly identity: string
}

/** What one text has of another must be so much more than the other way round for it to hold it; otherwise the two are alike. */
const LEAST_DIFFERENCE = 0.15
/** A sentence that more articles have is standing background of a story, and no sign that one of them is a take of another. */
const MOST_WITH_SENTENCE = 10

/** Numbers in a band: two texts of likeness .7 share one of sixteen bands almost surely, of .3 hardly ever. */
const BAND = 4

export class CopyIndex {
  /** By number, in the order they came; null for what was taken out or came again. */
  private kept: (Kept | null)[] = []
  private readonly numbers = new Map<string, number>()
  private signatures = new Rows()
  private sentences = new Rows()
  private keys = this.noKeys()

  /** Takes in an article in place of what it was. */
  take(article: string, digest: CopyDigest): void {
    if (this.has(article, digest)) return
    const { identity, signature, sentences } = digest
    this.remove(article)
    const number = this.kept.length
    this.kept.push({ article, identity })
    this.numbers.set(article, number)
    this.signatures.add(signature ?? [])
    this.sentences.add(sentences)
    this.keys.add(number)
    if (this.signatures.isMostlyUnused(this.numbers.size)) this.tidy()
  }

  remove(article: string): void {
    const number = this.numbers.get(article)
    if (number === undefined) return
    this.kept[number] = null
    this.numbers.delete(article)
  }

  /** Other articles at least so alike, or of which one holds at least so much of the other, the likest first. */
  copiesOf(article: string, least: LeastLikeness): readonly Copy[] {
    const own = this.numbers.get(article)
    if (own === undefined) return []
    const candidates = new Set<number>()
    this.keysOf(own, (key) => this.keys.idsWith(key, (number) => candidates.add(number)))
    candidates.delete(own)
    const known = new Map<number, boolean>()
    const isBackground = (sentence: number): boolean => {
      const isSo = known.get(sentence) ?? this.isUsual(sentence)
      known.set(sentence, isSo)
      return isSo
    }
    return [...candidates]
      .flatMap((other) => this.compared(own, other, least, isBackground))
      .toSorted((a, b) => b.likeness - a.likeness || (a.article < b.article ? -1 : 1))
  }

  private has(article: string, { identity, signature, sentences }: CopyDigest): boolean {
    const number = this.numbers.get(article)
    if (number === undefined || this.kept[number]?.identity !== identity) return false
    return this.signatures.isAt(number, signature ?? []) && this.sentences.isAt(number, sentences)
  }

  /** Numbers the articles again, without those taken out or replaced. */
  private tidy(): void {
    const numbers = [...this.numbers.values()].toSorted((a, b) => a - b)
    this.signatures = this.signatures.only(numbers)
    this.sentences = this.sentences.only(numbers)
    this.kept = this.kept.filter((each) => each !== null)
    this.keys = this.noKeys()
    for (const [number, each] of this.kept.entries()) {
      if (each) this.numbers.set(each.article, number)
      this.keys.add(number)
    }
  }

  private noKeys(): SortedKeys {
    return new SortedKeys((number, each) => this.keysOf(number, each))
  }

  /** What two articles have in common, if it is enough. */
  private compared(
    own: number,
    other: number,
    least: LeastLikeness,
    isBackground: (sentence: number) => boolean,
  ): readonly Copy[] {
    const [a, b] = [this.kept[own], this.kept[other]]
    if (!a || !b) return []
    const { article } = b
    if (a.identity === b.identity) return [{ article, how: 'same', likeness: 1 }]
    const alike = likenessOf(this.signatures.get(own), this.signatures.get(other))
    const shares = sharesOf(this.sentences.get(own), this.sentences.get(other), isBackground)
    const held = Math.max(...shares)
    const isEven = Math.abs(shares[0] - shares[1]) <= LEAST_DIFFERENCE
    const isHeld = held >= least.held
    if (isHeld && !isEven && held >= alike) {
      return [{ article, how: shares[0] > shares[1] ? 'held' : 'holds', likeness: held }]
    }
    const likeness = isHeld ? Math.max(alike, (shares[0] + shares[1]) / 2) : alike
    return likeness < least.alike ? [] : [{ article, how: 'alike', likeness }]
  }

  /** Whether more articles have a sentence than the takes of one story would. */
  private isUsual(sentence: number): boolean {
    const articles = new Set<number>()
    this.keys.idsWith(sentence, (number) => {
      if (this.kept[number]) articles.add(number)
    })
    return articles.size > MOST_WITH_SENTENCE
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
