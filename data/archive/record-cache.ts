// The records a writer last read or wrote, so that working on one does not read its file again.
import type { ArticleRecord } from '../schema/index.ts'

/** Number of records kept. */
export const KEPT_RECORDS = 500

export class RecordCache {
  private readonly kept = new Map<string, ArticleRecord>()

  /** The record of an id as it is on disk, if kept. */
  get(id: string): ArticleRecord | undefined {
    const record = this.kept.get(id)
    if (record) this.set(id, record)
    return record
  }

  /** Keeps a record just read or written. */
  set(id: string, record: ArticleRecord): void {
    this.kept.delete(id)
    this.kept.set(id, record)
    const [oldest] = this.kept.keys()
    if (this.kept.size > KEPT_RECORDS && oldest !== undefined) this.kept.delete(oldest)
  }

  /** Drops one record: its file is gone or may have changed. */
  delete(id: string): void {
    this.kept.delete(id)
  }

  /** Drops all records. */
  clear(): void {
    this.kept.clear()
  }
}
