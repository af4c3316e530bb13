// The records a writer has read or written. The latest 500 are kept; others stay known as long as somebody holds them, so
// that an act over thousands is checked against the very objects it began with and reads no file twice.
import type { ArticleRecord } from '../schema/index.ts'

const KEPT = 500

export class RecordCache {
  private readonly kept = new Map<string, ArticleRecord>()
  private readonly held = new Map<string, WeakRef<ArticleRecord>>()
  private readonly gone = new FinalizationRegistry<string>((id) => {
    if (this.held.get(id)?.deref() === undefined) this.held.delete(id)
  })

  /** The record of an id as it is on disk, as far as it is known. */
  get(id: string): ArticleRecord | undefined {
    const record = this.held.get(id)?.deref()
    if (record) this.keep(id, record)
    return record
  }

  /** Takes in what was read or written just now. */
  set(id: string, record: ArticleRecord): void {
    if (this.held.get(id)?.deref() !== record) {
      this.held.set(id, new WeakRef(record))
      this.gone.register(record, id)
    }
    this.keep(id, record)
  }

  /** Forgets one record: its file is gone or may have changed. */
  delete(id: string): void {
    this.kept.delete(id)
    this.held.delete(id)
  }

  /** Forgets everything. */
  clear(): void {
    this.kept.clear()
    this.held.clear()
  }

  private keep(id: string, record: ArticleRecord): void {
    this.kept.delete(id)
    this.kept.set(id, record)
    const [oldest] = this.kept.keys()
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest)
  }
}
