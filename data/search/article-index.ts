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

/** What can be asked of an index, answered from what is known so far. To add a question: its line here, and its answer in both kinds of index. */
export interface Questions {
  /** A page of the articles a query finds. Problem: bad-query. */
  readonly page: (request: ListRequest) => Result<ListPage>
  /** How many a query finds, in all and by tag, source, desk and state. Problem: bad-query. */
  readonly counts: (query: string) => Result<ListCounts>
  /** Ids of all articles a query finds, oldest first. Problem: bad-query. */
  readonly ids: (query: string) => Result<readonly string[]>
  /** The rows of these articles, in their order; unknown ones are left out. */
  readonly rows: (ids: readonly string[]) => readonly ArticleRow[]
  /** For those of these articles whose text matches a query, where it does. Problem: bad-query. */
  readonly snippets: (query: string, ids: readonly string[]) => Result<readonly Snippet[]>
  /** The article with each original text, by the hash of headline and body: what decides "already in the archive". */
  readonly identities: () => ReadonlyMap<Sha256, string>
}

export type Ask = <Q extends keyof Questions>(
  question: Q,
  ...given: Parameters<Questions[Q]>
) => Promise<ReturnType<Questions[Q]>>

/** The questions as an index answers them. */
export type Answers = {
  readonly [Q in keyof Questions]: (
    ...given: Parameters<Questions[Q]>
  ) => ReturnType<Questions[Q]> | Promise<ReturnType<Questions[Q]>>
}

/** The answer to one question. */
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
