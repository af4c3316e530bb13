// The records a writer has read or written last, so that working on one does not read its file again.
import type { ArticleRecord } from '../schema/index.ts'

/** So many are kept. */
export const KEPT_RECORDS = 500

export class RecordCache {
  private readonly kept = new Map<string, ArticleRecord>()

  /** The record of an id as it is on disk, as far as it is known. */
  get(id: string): ArticleRecord | undefined {
    const record = this.kept.get(id)
    if (record) this.set(id, record)
    return record
  }

  /** Takes in what was read or written just now. */
  set(id: string, record: ArticleRecord): void {
    this.kept.delete(id)
    this.kept.set(id, record)
    const [oldest] = this.kept.keys()
    if (this.kept.size > KEPT_RECORDS && oldest !== undefined) this.kept.delete(oldest)
  }

  /** Forgets one record: its file is gone or may have changed. */
  delete(id: string): void {
    this.kept.delete(id)
  }

  /** Forgets everything. */
  clear(): void {
    this.kept.clear()
  }
}
