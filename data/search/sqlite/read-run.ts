// Articles that were read and are not in the index yet, to be put there in the order of their days. FTS5 collects what it is
// given in memory only as long as row numbers rise, and row numbers follow the days (slots.ts); files come in the order of hashes,
// so that taken in as they come every second article would begin a piece of its own on the disk.
import type { Stamp } from '../../store/article-file.ts'
import type { ReadyEntry } from './ready-entry.ts'

/** Bytes of words kept until they are put in: some thousand articles, as many as FTS5 collects before it writes (bulk.ts). */
const ROOM = 12 * 2 ** 20

export interface ReadArticle {
  readonly entry: ReadyEntry
  readonly stamp: Stamp
}

export class ReadRun {
  private readonly articles = new Map<string, ReadArticle>()
  private size = 0

  constructor(private readonly room = ROOM) {}

  /** Whether it is time to take what is there. */
  get isFull(): boolean {
    return this.size >= this.room
  }

  add(entry: ReadyEntry, stamp: Stamp): void {
    this.articles.set(entry.row.id, { entry, stamp })
    for (const { length } of entry.words) this.size += length
  }

  /** Leaves out an article whose file was read again meanwhile. */
  forget(id: string): void {
    this.articles.delete(id)
  }

  /** Hands out what is there, in the order of slots, and keeps nothing. What is forgotten on the way is not handed out any more. */
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
