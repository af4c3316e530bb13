// Articles that were read and are not in the index yet, inserted in order of their days. FTS5 collects input in memory
// only as long as row numbers rise, and row numbers follow the days (slots.ts); files come in the order of hashes, so
// that inserting them as they come would begin a new segment on disk with every second article.
import type { Stamp } from '../../store/article-file.ts'
import type { ReadyEntry } from './ready-entry.ts'

/**
 * Bytes of words kept before inserting: some thousand articles, as many as FTS5 collects before it writes (bulk.ts).
 */
const ROOM = 12 * 2 ** 20

export interface ReadArticle {
  readonly entry: ReadyEntry
  readonly stamp: Stamp
}

export class ReadRun {
  private readonly articles = new Map<string, ReadArticle>()
  private size = 0

  constructor(private readonly room = ROOM) {}

  /** Whether the run should be inserted now. */
  get isFull(): boolean {
    return this.size >= this.room
  }

  add(entry: ReadyEntry, stamp: Stamp): void {
    this.articles.set(entry.row.id, { entry, stamp })
    for (const { length } of entry.words) this.size += length
  }

  /** Drops an article whose file was read again meanwhile. */
  forget(id: string): void {
    this.articles.delete(id)
  }

  /** Yields the entries in slot order and keeps nothing. Those dropped on the way are not yielded. */
  *take(): Generator<ReadArticle> {
    const dated = [...this.articles].map(([id, { entry }]) => ({ id, time: entry.time }))
    dated.sort((a, b) => a.time - b.time || (a.id < b.id ? 1 : -1))
    this.size = 0
    for (const { id } of dated) {
      const next = this.articles.get(id)
      this.articles.delete(id)
      if (next) yield next
    }
  }
}
