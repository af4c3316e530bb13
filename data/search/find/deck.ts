// The entries of the text cache in the order they are searched, in columns that all searching threads see: nothing is
// copied to them, and what one of them has verified needs no verifying by another.
import type { Entry } from './text-catalogue.ts'

const ID_LENGTH = 16

/** Column by column what an `Entry` says. `verified`: 1 once an entry's bytes were those that its sum is of. */
export interface Deck {
  readonly segments: readonly string[]
  readonly ids: Uint8Array
  readonly segment: Uint32Array
  readonly at: Float64Array
  readonly length: Uint32Array
  readonly sum: Uint32Array
  readonly verified: Uint8Array
}

/** Articles to search, as places in a deck; null for all of it. */
export type Chosen = Uint32Array | null

/** Some of the chosen, `to` not included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Makes a deck of a list, the same one as long as the list is; what was verified stays so for the same entries. */
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

/** The entry at a place, as far as its bytes are concerned. */
export function placeIn(deck: Deck, n: number): Pick<Entry, 'segment' | 'at' | 'length' | 'sum'> {
  const segment = deck.segments[deck.segment[n] ?? -1] ?? ''
  return { segment, at: deck.at[n] ?? 0, length: deck.length[n] ?? 0, sum: deck.sum[n] ?? 0 }
}

export function idIn({ ids }: Deck, n: number): string {
  return Buffer.from(ids.buffer).toString('latin1', n * ID_LENGTH, (n + 1) * ID_LENGTH)
}

/** How many bytes the chosen have. */
export function bytesOf({ length }: Deck, chosen: Chosen): number {
  let bytes = 0
  for (const n of chosen ?? length.keys()) bytes += length[n] ?? 0
  return bytes
}

/** Cuts the chosen into stretches of about so many bytes and at most so many articles. */
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
