// Keeps the index in step with the record files: at once for what was just saved, in the background for everything that
// changed while the archive was closed. Background work runs in short steps, so that queries never wait long.
import { articleFiles, readArticleFile, type Stamp } from '../../store/article-file.ts'
import { articlePath } from '../../store/layout.ts'
import type { IndexStatus, UnreadRecord } from '../article-index.ts'
import { toIndexEntry } from '../index-entry.ts'
import { BULK, beginBulk, endBulk } from './bulk.ts'
import type { Database } from './database.ts'
import { IndexTables, stampText } from './index-tables.ts'
import { ListReader } from './list-reader.ts'
import { ReadRun } from './read-run.ts'
import { type ReadyEntry, readyEntry } from './ready-entry.ts'

/** Articles added between two checks for queries. */
const A_STEP = 16
/** Milliseconds between two reports of progress. */
const REPORT_MS = 50

/** Receives the status, and the articles found to differ from what the index knew. */
export type Tell = (status: IndexStatus, foundChanged: readonly string[]) => void

export class IndexKeeper {
  /** Whether so many articles were added at once that it took memory. */
  hasDoneBulk = false
  readonly tables: IndexTables
  readonly reader: ListReader
  private progress: IndexStatus['progress'] = null
  private reportedAt = 0
  private isWriting = false
  private readonly run = new ReadRun()
  private unread: readonly UnreadRecord[]

  constructor(
    private readonly archive: string,
    private readonly database: Database,
    private readonly tell: Tell,
  ) {
    this.tables = new IndexTables(database)
    this.reader = new ListReader(this.tables)
    this.unread = this.readUnread()
  }

  get status(): IndexStatus {
    const { size: articles, withdrawn } = this.tables
    return { articles, withdrawn, progress: this.progress, unread: this.unread }
  }

  /** Whether a file stores the index after this is closed. */
  get isOnDisk(): boolean {
    return this.database.get('PRAGMA database_list')?.file !== ''
  }

  /** Reads articles again that were written or removed. */
  refresh(ids: readonly string[]): void {
    this.inTransaction(() => {
      for (const id of ids) {
        this.run.forget(id)
        this.read(id, (entry, stamp) => this.tables.put(entry, stamp))
      }
    })
    this.unread = this.readUnread()
    this.tell(this.status, [])
  }

  /** As refresh, step by step. */
  *readAgain(ids: readonly string[]): Generator<void> {
    yield* this.readAll(ids)
    this.finish([])
  }

  /** Looks for files that were added, removed or changed, step by step. */
  *scan(): Generator<void> {
    this.progress = { done: 0, of: 0 }
    const known = this.tables.stamps()
    const isNew = known.size === 0
    const changed: string[] = []
    for (const files of articleFiles(this.archive)) {
      for (const { id, stamp } of files) {
        if (known.get(id) !== stampText(stamp)) changed.push(id)
        known.delete(id)
      }
      yield
    }
    const gone = [...known.keys()]
    this.inTransaction(() => {
      for (const id of gone) this.tables.drop(id)
    })
    yield* this.readAll(changed)
    this.finish(isNew ? [] : [...changed, ...gone])
  }

  /** Writes everything not yet written. */
  close(): void {
    this.commit()
    this.database.close()
  }

  private finish(foundChanged: readonly string[]): void {
    this.progress = null
    this.unread = this.readUnread()
    this.tell(this.status, foundChanged)
  }

  private *readAll(ids: readonly string[]): Generator<void> {
    const isBulk = ids.length >= BULK
    this.progress = { done: 0, of: ids.length }
    if (ids.length > 0) this.tell(this.status, [])
    if (isBulk) beginBulk(this.database)
    for (let at = 0; at < ids.length; ) {
      at = yield* this.readRun(ids, at)
      yield* this.putRun()
    }
    if (isBulk) yield* endBulk(this.database)
    this.hasDoneBulk ||= isBulk
  }

  /** Reads files from a position in the list on until a run is full; returns the next position. */
  private *readRun(ids: readonly string[], from: number): Generator<void, number> {
    let at = from
    while (at < ids.length && !this.run.isFull) {
      this.begin()
      for (const id of ids.slice(at, at + A_STEP)) this.read(id, (entry, stamp) => this.run.add(entry, stamp))
      at += A_STEP
      this.progress = { done: Math.min(ids.length, at), of: ids.length }
      this.report()
      yield
    }
    return at
  }

  private report(): void {
    const now = performance.now()
    if (now - this.reportedAt < REPORT_MS) return
    this.reportedAt = now
    this.tell(this.status, [])
  }

  /** Adds what was read and commits it: after a crash work continues from there. */
  private *putRun(): Generator<void> {
    let count = 0
    this.begin()
    for (const { entry, stamp } of this.run.take()) {
      this.tables.put(entry, stamp)
      count += 1
      if (count % A_STEP === 0) yield
    }
    this.commit()
  }

  /** Reads one file as it is now; unreadable and missing ones are recorded at once. */
  private read(id: string, take: (entry: ReadyEntry, stamp: Stamp) => void): void {
    const file = readArticleFile(this.archive, id)
    if (file === null) {
      this.tables.drop(id)
      return
    }
    const entry = file.record.ok ? toIndexEntry(file.record.value) : file.record
    if (entry.ok) take(readyEntry(entry.value), file.stamp)
    else this.tables.putUnread(id, entry.problem, file.stamp)
  }

  private readUnread(): readonly UnreadRecord[] {
    return this.tables.unread().map(({ id, problem }) => ({ id, problem, path: articlePath(id) }))
  }

  private begin(): void {
    if (!this.isWriting) this.database.exec('BEGIN')
    this.isWriting = true
  }

  private commit(): void {
    if (this.isWriting) this.database.exec('COMMIT')
    this.isWriting = false
  }

  /** Runs inside the transaction of a bulk in progress, or in its own. */
  private inTransaction(work: () => void): void {
    const isOwn = !this.isWriting
    this.begin()
    work()
    if (isOwn) this.commit()
  }
}
