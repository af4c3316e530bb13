// The interface of every index of articles. There are two: one in the user's cache folder, kept by the process that holds the
// archive's lock, and one in memory for read-only use. Code outside this room does not know which it has.
import type {
  ArticleRow,
  FirstInList,
  ListCounts,
  ListOrder,
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

/** The progress of the index. */
export interface IndexStatus {
  /** Articles known that are not withdrawn. */
  readonly articles: number
  /** Articles known that are withdrawn. */
  readonly withdrawn: number
  /** Files read, out of those that must be; null when nothing is left to do. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly unread: readonly UnreadRecord[]
}

/** Called with the index's progress, and the articles found to differ from what it knew (not those committed). */
export type IndexListener = (status: IndexStatus, foundChanged: readonly string[]) => void

/**
 * The queries an index supports, answered from what it knows so far. To add one: its line here, and its implementation
 * in both kinds of index.
 */
export interface Questions {
  /** A page of the articles a query finds. Problem: bad-query. */
  readonly page: (request: ListRequest) => Result<ListPage>
  /** The first of these articles in a list, and its place there. Problem: bad-query. */
  readonly firstOf: (list: ListOrder, ids: readonly string[]) => Result<FirstInList>
  /** How many articles a query finds, in total and by tag, source, desk and state. Problem: bad-query. */
  readonly counts: (query: string) => Result<ListCounts>
  /** Ids of all articles a query finds, oldest first. Problem: bad-query. */
  readonly ids: (query: string) => Result<readonly string[]>
  /** The rows of these articles, in the given order; unknown ones are left out. */
  readonly rows: (ids: readonly string[]) => readonly ArticleRow[]
  /** Where these articles' text matches a query, for those that do. Problem: bad-query. */
  readonly snippets: (query: string, ids: readonly string[]) => Result<readonly Snippet[]>
  /** The article by the hash of its original text, and by the hash of what its source calls it (identity.ts). */
  readonly identities: () => ReadonlyMap<Sha256, string>
}

export type Ask = <Q extends keyof Questions>(
  question: Q,
  ...given: Parameters<Questions[Q]>
) => Promise<ReturnType<Questions[Q]>>

/** The queries as implemented by an index. */
export type Answers = {
  readonly [Q in keyof Questions]: (
    ...given: Parameters<Questions[Q]>
  ) => ReturnType<Questions[Q]> | Promise<ReturnType<Questions[Q]>>
}

/** Runs one query. */
export function answerOf<Q extends keyof Questions>(
  answers: Answers,
  question: Q,
  given: Parameters<Questions[Q]>,
): ReturnType<Answers[Q]> {
  return (answers[question] as (...given: Parameters<Questions[Q]>) => ReturnType<Answers[Q]>)(...given)
}

export interface ArticleIndex {
  readonly status: IndexStatus
  readonly ask: Ask
  /** Articles whose records were written or removed: every later query takes them into account. */
  readonly refresh: (ids: readonly string[]) => void
  /** Looks for records that were added, removed or changed since they were read; resolves when all are known. */
  readonly rescan: () => Promise<void>
  /** Discards the index and reads every record again; resolves when that is done. */
  readonly rebuild: () => Promise<void>
  /** Resolves once everything that existed at the time of the call is known. */
  readonly settled: (onProgress?: (done: number, of: number) => void) => Promise<void>
  /** Calls the listener whenever the status changes; returns a function that removes it. */
  readonly subscribe: (listener: IndexListener) => () => void
  readonly close: () => Promise<void>
}
