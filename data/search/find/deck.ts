// The entries of the text cache in search order, in columns shared by all search threads: nothing is copied to them,
// and what one of them has verified the others need not.
import type { Entry } from './text-catalogue.ts'

const ID_LENGTH = 16

/** The columns of all `Entry` values. `verified`: 1 once an entry's bytes have matched its checksum. */
export interface Deck {
  readonly segments: readonly string[]
  readonly ids: Uint8Array
  readonly segment: Uint32Array
  readonly at: Float64Array
  readonly length: Uint32Array
  readonly sum: Uint32Array
  readonly verified: Uint8Array
}

/** Articles to search, as positions in a deck; null for all of it. */
export type Chosen = Uint32Array | null

/** A range of the chosen, excluding `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Builds a deck for a list, reusing it while the list is the same; verified entries stay verified. */
export class DeckOfList {
  private list: readonly Entry[] = []
  private deck: Deck = toDeck([], new Set())

  of(list: readonly Entry[]): Deck {
    if (list === this.list) return this.deck
    const { verified } = this.deck
    this.deck = toDeck(list, new Set(this.list.filter((_, n) => verified[n] === 1)))
    this.list = list
    return this.deck
  }
}

function toDeck(list: readonly Entry[], verified: ReadonlySet<Entry>): Deck {
  const numbers = new Map<string, number>()
  const deck = {
    ids: new Uint8Array(new SharedArrayBuffer(list.length * ID_LENGTH)),
    segment: new Uint32Array(new SharedArrayBuffer(list.length * 4)),
    at: new Float64Array(new SharedArrayBuffer(list.length * 8)),
    length: new Uint32Array(new SharedArrayBuffer(list.length * 4)),
    sum: new Uint32Array(new SharedArrayBuffer(list.length * 4)),
    verified: new Uint8Array(new SharedArrayBuffer(list.length)),
  }
  Buffer.from(deck.ids.buffer).write(list.map(({ id }) => id).join(''), 'latin1')
  for (const [n, entry] of list.entries()) {
    const number = numbers.get(entry.segment) ?? numbers.size
    numbers.set(entry.segment, number)
    deck.segment[n] = number
    deck.at[n] = entry.at
    deck.length[n] = entry.length
    deck.sum[n] = entry.sum
    deck.verified[n] = verified.has(entry) ? 1 : 0
  }
  return { segments: [...numbers.keys()], ...deck }
}

/** The location of the entry at a position. */
export function placeIn(deck: Deck, n: number): Pick<Entry, 'segment' | 'at' | 'length' | 'sum'> {
  const segment = deck.segments[deck.segment[n] ?? -1] ?? ''
  return { segment, at: deck.at[n] ?? 0, length: deck.length[n] ?? 0, sum: deck.sum[n] ?? 0 }
}

export function idIn({ ids }: Deck, n: number): string {
  return Buffer.from(ids.buffer).toString('latin1', n * ID_LENGTH, (n + 1) * ID_LENGTH)
}

/** Total bytes of the chosen. */
export function bytesOf({ length }: Deck, chosen: Chosen): number {
  let bytes = 0
  for (const n of chosen ?? length.keys()) bytes += length[n] ?? 0
  return bytes
}

/** Cuts the chosen into stretches of about this many bytes and at most this many articles. */
export function* stretchesOf(
  { length }: Deck,
  chosen: Chosen,
  most: { readonly articles: number; readonly bytes: number },
): Generator<Stretch> {
  const of = chosen?.length ?? length.length
  for (let from = 0; from < of; ) {
    let to = from
    for (let bytes = 0; to < of && to - from < most.articles && bytes < most.bytes; to += 1)
      bytes += length[chosen?.[to] ?? to] ?? 0
    yield { from, to }
    from = to
  }
}
