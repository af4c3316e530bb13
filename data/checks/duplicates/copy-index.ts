// Which articles of the archive are copies of one text, word for word or nearly: found by bands of their signatures.
import { likenessOf, SIGNATURE_SIZE } from './signature.ts'

/** An article that reads the same, or nearly. `likeness` is from 0 to 1. */
export interface Copy {
  readonly article: string
  readonly likeness: number
  readonly isExact: boolean
}

interface Kept {
  readonly identity: string
  readonly signature: readonly number[] | null
}

/** Numbers in a band: two texts of likeness .7 share one of sixteen bands almost surely, of .3 hardly ever. */
const BAND = 4

export class CopyIndex {
  private readonly articles = new Map<string, Kept>()
  private readonly buckets = new Map<string, Set<string>>()

  /** Takes in an article in place of what it was. `identity` is equal for texts that are the same to the letter. */
  take(article: string, identity: string, signature: readonly number[] | null): void {
    this.remove(article)
    const kept = { identity, signature }
    this.articles.set(article, kept)
    for (const key of bucketsOf(kept)) this.buckets.set(key, (this.buckets.get(key) ?? new Set()).add(article))
  }

  remove(article: string): void {
    const kept = this.articles.get(article)
    if (!kept) return
    this.articles.delete(article)
    for (const key of bucketsOf(kept)) {
      const bucket = this.buckets.get(key)
      bucket?.delete(article)
      if (bucket?.size === 0) this.buckets.delete(key)
    }
  }

  /** Other articles at least so alike, the likest first. */
  copiesOf(article: string, least: number): readonly Copy[] {
    const own = this.articles.get(article)
    if (!own) return []
    const candidates = new Set(bucketsOf(own).flatMap((key) => [...(this.buckets.get(key) ?? [])]))
    candidates.delete(article)
    return [...candidates]
      .map((other) => copyOf(other, own, this.articles.get(other) as Kept))
      .filter(({ likeness }) => likeness >= least)
      .toSorted((a, b) => b.likeness - a.likeness || (a.article < b.article ? -1 : 1))
  }
}

function copyOf(article: string, a: Kept, b: Kept): Copy {
  const isExact = a.identity === b.identity
  const likeness = isExact ? 1 : a.signature && b.signature ? likenessOf(a.signature, b.signature) : 0
  return { article, likeness, isExact }
}

function bucketsOf({ identity, signature }: Kept): readonly string[] {
  if (!signature) return [identity]
  const bands = Array.from({ length: SIGNATURE_SIZE / BAND }, (_, n) => {
    return `${n}:${signature.slice(n * BAND, n * BAND + BAND).join(',')}`
  })
  return [identity, ...bands]
}
