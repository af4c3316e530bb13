// What every index of articles can do. The one in memory serves until the file-backed one takes over (issue of its own);
// nothing outside this room knows which it is.
import type { ArticleRecord, ListPage, ListRequest, Result, Sha256 } from '../schema/index.ts'

export interface ArticleIndex {
  /** Number of articles known. */
  readonly size: number
  /** A page of the articles a query finds. Problem: bad-query. */
  readonly search: (request: ListRequest) => Result<ListPage>
  /** Ids of all articles a query finds, in their order by date. Problem: bad-query. */
  readonly ids: (query: string) => Result<readonly string[]>
  /** Article whose original headline and body have this hash, or null: what decides "already in the archive". */
  readonly byIdentity: (identity: Sha256) => string | null
  /** Ids that begin like this, at most a few. */
  readonly idsLike: (prefix: string) => readonly string[]
  /** Takes in new and changed records. */
  readonly update: (records: readonly ArticleRecord[]) => void
  /** Forgets articles that were taken out. */
  readonly remove: (ids: readonly string[]) => void
}
