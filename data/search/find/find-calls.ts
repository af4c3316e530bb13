// Messages between the program and the search thread.
import type { FindPattern, FindProgress, FindSummary, FoundArticle } from '../../schema/index.ts'

/**
 * Where the thread works: absolute paths of the archive and of its text cache. More than `few` bytes are searched by
 * several threads.
 */
export interface FindPlace {
  readonly archive: string
  readonly cache: string
  readonly few: number
}

/** `stop`: four shared bytes; anything but 0 cancels the search. */
export interface FindCall {
  readonly run: number
  readonly pattern: FindPattern
  readonly ids: readonly string[] | null
  readonly limit: number
  /** Records known to have changed since the last search; null: scan all of them. */
  readonly changed: readonly string[] | null
  readonly stop: SharedArrayBuffer
}

export type ToThread = { readonly kind: 'find'; readonly call: FindCall } | { readonly kind: 'close' }

export type FromThread =
  | { readonly kind: 'progress'; readonly run: number; readonly progress: FindProgress }
  | { readonly kind: 'found'; readonly run: number; readonly articles: readonly FoundArticle[] }
  | { readonly kind: 'done'; readonly run: number; readonly summary: FindSummary }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string; readonly code: string | null }
  | { readonly kind: 'closed' }
