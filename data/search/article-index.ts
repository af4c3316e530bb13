// What every index of articles can do. There are two: one in the user's cache folder, kept by whoever may write to the
// archive, and one in memory for those who only read. Nothing outside this room knows which it is.
import type {
  ArticleRow,
  ListCounts,
  ListPage,
  ListRequest,
  Problem,
  Result,
  Sha256,
  Snippet,
} from '../schema/index.ts'

/** A record that could not be read and is therefore in no list. `path` is its file inside the archive, with /. */
export interface UnreadRecord {
  readonly id: string
  readonly path: string
  readonly problem: Problem
}

/** How far the index is. */
export interface IndexStatus {
  /** Articles known that are not withdrawn. */
  readonly articles: number
  /** Articles known that are. */
  readonly withdrawn: number
  /** Files read of those that have to be; null when nothing is left to do. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly unread: readonly UnreadRecord[]
}

/** What listeners hear: how far the index is, and the articles found to differ from what it knew (not those committed). */
export type IndexListener = (status: IndexStatus, foundChanged: readonly string[]) => void

export interface ArticleIndex {
  readonly status: IndexStatus
  /** A page of the articles a query finds, from what is known so far. Problem: bad-query. */
  readonly page: (request: ListRequest) => Promise<Result<ListPage>>
  /** How many a query finds, in all and by tag, source, desk and state. Problem: bad-query. */
  readonly counts: (query: string) => Promise<Result<ListCounts>>
  /** Ids of all articles a query finds, oldest first. Problem: bad-query. */
  readonly ids: (query: string) => Promise<Result<readonly string[]>>
  /** The rows of these articles, in their order; unknown ones are left out. */
  readonly rows: (ids: readonly string[]) => Promise<readonly ArticleRow[]>
  /** For those of these articles whose text answers a query, where it does. Problem: bad-query. */
  readonly snippets: (query: string, ids: readonly string[]) => Promise<Result<readonly Snippet[]>>
  /** The article with each original text, by the hash of headline and body: what decides "already in the archive". */
  readonly identities: () => Promise<ReadonlyMap<Sha256, string>>
  /** Ids that begin like this, at most ten. */
  readonly idsLike: (prefix: string) => Promise<readonly string[]>
  /** Articles whose records were written or removed: whatever is asked after this call knows of it. */
  readonly refresh: (ids: readonly string[]) => void
  /** Looks for records that came, went or changed since they were read; resolves when all of them are known. */
  readonly rescan: () => Promise<void>
  /** Throws away what is known and reads every record; resolves when that is done. */
  readonly rebuild: () => Promise<void>
  /** Answers once everything is known that there was when it was asked. */
  readonly settled: (onProgress?: (done: number, of: number) => void) => Promise<void>
  /** Calls the listener whenever the status changes; returns a function that stops it. */
  readonly subscribe: (listener: IndexListener) => () => void
  readonly close: () => Promise<void>
}
