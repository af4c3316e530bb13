// Reads a stretch of the deck: adjacent texts are read at once and scanned as one, so that an article that cannot match
// costs next to nothing.
import { crc32 } from 'node:zlib'
import { type ArticleTexts, decodeFields } from './article-texts.ts'
import { type Chosen, type Deck, idIn, placeIn, type Stretch } from './deck.ts'
import type { MayHold } from './needed-words.ts'
import { type SegmentReader, WINDOW } from './segments.ts'

/** An article to scan: its index among the chosen. */
export interface Loaded {
  readonly n: number
  /** null when it is missing from the cache. */
  readonly fields: ArticleTexts['fields'] | null
}

export interface ReadOptions {
  readonly deck: Deck
  readonly chosen: Chosen
  readonly reader: SegmentReader
  readonly mayHold: MayHold | null
}

/** The articles of a stretch in which the pattern may match, and those missing from the cache. */
export function readStretch(options: ReadOptions, { from, to }: Stretch): readonly Loaded[] {
  const loaded: Loaded[] = []
  for (let n = from; n < to; ) {
    const end = windowEnd(options, n, to)
    readWindow(options, { from: n, to: end }, loaded)
    n = end
  }
  return loaded
}

/** Where the adjacent texts from n on end, or exceed one window. */
function windowEnd({ deck, chosen }: ReadOptions, n: number, to: number): number {
  const { segment, at, length } = deck
  let last = chosen?.[n] ?? n
  let bytes = length[last] ?? 0
  let end = n + 1
  for (; end < to; end += 1) {
    const next = chosen?.[end] ?? end
    const isBehind = segment[next] === segment[last] && at[next] === (at[last] ?? 0) + (length[last] ?? 0)
    bytes += length[next] ?? 0
    if (!isBehind || bytes > WINDOW) break
    last = next
  }
  return end
}

function readWindow({ deck, chosen, reader, mayHold }: ReadOptions, { from, to }: Stretch, loaded: Loaded[]): void {
  const first = placeIn(deck, chosen?.[from] ?? from)
  const last = placeIn(deck, chosen?.[to - 1] ?? to - 1)
  const bytes = reader.read(first.segment, first.at, last.at + last.length - first.at)
  const kept = mayHold ? bytes.toString('latin1') : ''
  let next = -1
  let start = 0
  for (let n = from; n < to; n += 1) {
    const place = chosen?.[n] ?? n
    const end = start + (deck.length[place] ?? 0)
    if (!isWhole(deck, place, bytes, start, end)) loaded.push({ n, fields: null })
    else {
      if (mayHold && next < start) next = mayHold.next(kept, start)
      if (!mayHold || (next < end && mayHold.rest(kept.slice(start, end))))
        loaded.push({ n, fields: decodeFields(bytes.toString('utf8', start, end), idIn(deck, place)) })
    }
    start = end
  }
}

function isWhole({ sum, verified }: Deck, place: number, bytes: Buffer, start: number, end: number): boolean {
  if (start === end || end > bytes.length) return false
  if (verified[place] === 1) return true
  const isSame = crc32(bytes.subarray(start, end)) === sum[place]
  if (isSame) verified[place] = 1
  return isSame
}
