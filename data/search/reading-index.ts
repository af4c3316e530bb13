// The index of a read-only archive: built in memory by reading every record, stored nowhere.
import { type ArticleRecord, ok, type Result } from '../schema/index.ts'
import { inParallel } from '../store/disk.ts'
import { articlePath } from '../store/layout.ts'
import {
  type Answers,
  type ArticleIndex,
  type Ask,
  answerOf,
  type IndexListener,
  type IndexStatus,
  type UnreadRecord,
} from './article-index.ts'
import { toIndexEntry } from './index-entry.ts'
import { IndexListeners } from './index-listeners.ts'
import { MemoryIndex } from './memory-index.ts'
import { parseQuery } from './parse-query.ts'
import { snippetOf } from './snippet.ts'

/** What an index in memory needs of an archive. */
export interface RecordSource {
  readonly articleIds: () => Promise<readonly string[]>
  readonly readArticle: (id: string) => Promise<Result<ArticleRecord>>
}

const AT_ONCE = 32

export class ReadingIndex implements ArticleIndex {
  private readonly memory = new MemoryIndex()
  private readonly unread = new Map<string, UnreadRecord>()
  private readonly listeners = new IndexListeners()
  private progress: IndexStatus['progress'] = { done: 0, of: 0 }
  private isClosed = false
  private reading: Promise<void>
  private refreshing: Promise<void> = Promise.resolve()

  private readonly answers: Answers = {
    page: (request) => this.growing(this.memory.page(request)),
    firstOf: (list, ids) => this.growing(this.memory.firstOf(list, ids)),
    counts: (query) => this.growing(this.memory.counts(query)),
    ids: (query) => this.memory.ids(query),
    rows: (ids) => this.memory.rows(ids),
    identities: () => this.memory.identities(),
    snippets: async (query, ids) => {
      const read = parseQuery(query)
      if (!read.ok) return read
      const records = await inParallel(ids, (id) => this.source.readArticle(id))
      return ok(records.flatMap((record) => (record.ok ? (snippetOf(record.value, read.value) ?? []) : [])))
    },
  }

  constructor(private readonly source: RecordSource) {
    this.reading = this.readAll()
  }

  get status(): IndexStatus {
    const { size: articles, withdrawn } = this.memory
    return { articles, withdrawn, progress: this.progress, unread: [...this.unread.values()] }
  }

  readonly ask: Ask = async (question, ...given) => {
    await this.refreshing
    return await answerOf(this.answers, question, given)
  }

  refresh(ids: readonly string[]): void {
    this.refreshing = this.refreshing.then(async () => {
      await this.read(ids)
      this.tell()
    })
  }

  async rescan(): Promise<void> {
    this.reading = this.reading.then(() => this.readAll())
    await this.reading
  }

  async rebuild(): Promise<void> {
    await this.rescan()
  }

  async settled(onProgress?: (done: number, of: number) => void): Promise<void> {
    await this.listeners.during([this.reading, this.refreshing], onProgress)
  }

  subscribe(listener: IndexListener): () => void {
    return this.listeners.subscribe(listener)
  }

  async close(): Promise<void> {
    this.isClosed = true
    this.listeners.clear()
    // Errors were reported to the callers.
    await this.settled().catch(() => {})
  }

  private growing<T>(found: Result<T>): Result<T> {
    return found.ok ? ok({ ...found.value, isGrowing: this.progress !== null }) : found
  }

  private async readAll(): Promise<void> {
    const ids = await this.source.articleIds()
    const there = new Set(ids)
    for (const id of [...this.memory.known, ...this.unread.keys()]) if (!there.has(id)) this.drop(id)
    for (let at = 0; at < ids.length && !this.isClosed; at += AT_ONCE) {
      await this.read(ids.slice(at, at + AT_ONCE))
      this.progress = { done: Math.min(ids.length, at + AT_ONCE), of: ids.length }
      this.tell()
    }
    this.progress = null
    this.tell()
  }

  private async read(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map(async (id) => this.take(id, await this.source.readArticle(id))))
  }

  /** A record whose log cannot be replayed counts as unreadable, like one that is not JSON. */
  private take(id: string, record: Result<ArticleRecord>): void {
    this.drop(id)
    const entry = record.ok ? toIndexEntry(record.value) : record
    if (entry.ok) this.memory.add(entry.value)
    else if (entry.problem.code !== 'not-found')
      this.unread.set(id, { id, path: articlePath(id), problem: entry.problem })
  }

  private drop(id: string): void {
    this.memory.remove(id)
    this.unread.delete(id)
  }

  private tell(): void {
    this.listeners.tell(this.status, [])
  }
}
