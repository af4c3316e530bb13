// The reversible value every act produces. It holds both sides of every record it touches, so that the store can check
// the first against what it has, and so that the act can be undone (corrections/reverse.ts).
import type { ArticleRecord } from './article-record.ts'
import type { Batch } from './batch.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One record before and after. `before` null: it is new. An existing article only grows by events. */
export interface RecordChange<T> {
  readonly before: T | null
  readonly after: T
}

/** The untouched bytes of an import, stored under their hash. */
export interface SourceBytes {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A whole stylebook file; null: it does not exist. `path` is inside its folder, with /. */
export interface StylebookChange {
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

export interface Change {
  readonly articles: readonly RecordChange<ArticleRecord>[]
  readonly vocabulary?: RecordChange<Vocabulary>
  readonly batch?: Batch
  readonly sources?: readonly SourceBytes[]
  /** Articles withdrawn because their import is undone, as they are now. Their records are kept in withdrawn/. */
  readonly withdrawn?: readonly ArticleRecord[]
  /** Withdrawn articles restored unchanged. */
  readonly restored?: readonly ArticleRecord[]
  /** Files of the stylebook, each once. */
  readonly stylebook?: readonly StylebookChange[]
}

/**
 * What is kept of an act over many articles once it is done: the batch it was logged as, whose record names the
 * articles, and the stylebook files changed with them.
 */
export interface LoggedChange {
  readonly batch: string
  readonly stylebook: readonly StylebookChange[]
}

/** What undo can revert. */
export type Undoable = Change | LoggedChange

/** A change of one article. */
export function articleChange(before: ArticleRecord, after: ArticleRecord): Change {
  return { articles: [{ before, after }] }
}
