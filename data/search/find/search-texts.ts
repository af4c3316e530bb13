// Runs searches over the text cache one at a time: newest articles first, in this thread when there are few, by several
// threads when there are many.
import type { FindPattern, FindSummary, FoundArticle } from '../../schema/index.ts'
import { compilePattern } from './compile-pattern.ts'
import { bytesOf, type Deck, DeckOfList, stretchesOf } from './deck.ts'
import { Hits } from './hits.ts'
import { neededWords } from './needed-words.ts'
import { type Part, searchStretch } from './search-stretch.ts'
import { SearchThreads, threadsHere } from './search-threads.ts'
import { SegmentReader } from './segments.ts'
import type { TextCache } from './text-cache.ts'
import type { Entry } from './text-catalogue.ts'

/** A stretch takes some milliseconds, or with a slow pattern some tenths of a second. */
const STRETCH = { articles: 1024, bytes: 1 << 21 }
/** Threads idle for this long are ended, since each keeps some twenty megabytes. */
const REST_MS = 60_000

export interface SearchOptions {
  readonly pattern: FindPattern
  /** Only these articles; null for all. */
  readonly ids: ReadonlySet<string> | null
  /** Places beyond this are counted, not returned. */
  readonly limit: number
  readonly onFound: (articles: readonly FoundArticle[]) => void
  /** Counts articles; returns whether to continue. */
  readonly step: (done: number, of: number) => boolean
  /** As for FindCall. */
  readonly stop: SharedArrayBuffer
}

export class TextSearch {
  private readonly decks = new DeckOfList()
  private deck: Deck | null = null
  private readonly reader: SegmentReader
  private threads: SearchThreads | null = null
  private rest: NodeJS.Timeout | undefined

  /** More than `few` bytes are searched by several threads. */
  constructor(
    private readonly cache: TextCache,
    private readonly few: number,
  ) {
    this.reader = new SegmentReader(cache.folder)
  }

  /** Searches to the end, or until `step` returns false. The pattern must compile. */
  async search(options: SearchOptions): Promise<FindSummary> {
    const { pattern, ids, stop } = options
    const compiled = compilePattern(pattern)
    if (!compiled.ok) throw new Error(compiled.problem.code)
    const list = this.cache.list()
    const deck = this.deckOf(list)
    const chosen = ids && placesOf(list, ids)
    const hits = new Hits(this.cache, list, chosen, { ...options, pattern: compiled.value })
    const stretches = stretchesOf(deck, chosen, STRETCH)
    const onPart = (part: Part): boolean => {
      hits.take(part)
      return !hits.isOver
    }
    const threads = hits.isOver ? null : await this.threadsFor(bytesOf(deck, chosen))
    if (threads) {
      const sought = { pattern, chosen, stop }
      try {
        await threads.search({ deck, sought, stretches, onPart, left: () => hits.left })
      } finally {
        this.rest = setTimeout(() => void this.endThreads(), REST_MS).unref()
      }
      return hits.summary
    }
    const here = { deck, chosen, reader: this.reader, mayHold: neededWords(pattern), pattern: compiled.value }
    const goOn = (): boolean => !hits.isOver
    while (goOn()) {
      const { value: stretch, done } = stretches.next()
      if (done) break
      for (const part of searchStretch({ ...here, goOn }, stretch, hits.left)) hits.take(part)
    }
    return hits.summary
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    this.reader.close()
    await this.endThreads()
  }

  private async endThreads(): Promise<void> {
    clearTimeout(this.rest)
    const { threads } = this
    this.threads = null
    await threads?.close()
  }

  private deckOf(list: readonly Entry[]): Deck {
    const deck = this.decks.of(list)
    // Segments no longer listed must not be held open.
    if (deck !== this.deck) this.reader.close()
    this.deck = deck
    return deck
  }

  private async threadsFor(bytes: number): Promise<SearchThreads | null> {
    const count = threadsHere()
    if (bytes <= this.few || count < 2) return null
    clearTimeout(this.rest)
    if (this.threads?.isLost) await this.endThreads()
    this.threads ??= new SearchThreads({ cache: this.cache.folder }, count)
    return this.threads
  }
}

function placesOf(list: readonly Entry[], ids: ReadonlySet<string>): Uint32Array {
  const places: number[] = []
  for (const [n, { id }] of list.entries()) if (ids.has(id)) places.push(n)
  const chosen = new Uint32Array(new SharedArrayBuffer(places.length * 4))
  chosen.set(places)
  return chosen
}
