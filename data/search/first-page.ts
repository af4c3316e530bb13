// The beginning of the list as last known, in a file next to the index: shown as soon as an archive is opened, before
// the index is. Derived and used only until then; if it cannot be read it counts as missing.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ListPage, ListRequest } from '../schema/index.ts'
import { replaceCacheSync } from '../work/cache-file.ts'
import type { IndexStatus } from './article-index.ts'

/** What a window shows first: all articles, newest at the top. */
export const FIRST_PAGE: ListRequest = { query: '', sort: 'published', descending: true, offset: 0, limit: 100 }

/** The number of articles, which of them could not be read, and the first page of the list. */
export interface FirstPage extends Pick<IndexStatus, 'articles' | 'withdrawn' | 'unread'> {
  readonly page: ListPage
}

const FILE = 'first-page.json'
/** Raised when the format of rows changes: older files are then ignored. */
const VERSION = 2

/** The reply to a request from the cache; null when the cache does not contain it. */
export function answerFrom(
  { page }: FirstPage,
  { query, sort, descending, offset, limit }: ListRequest,
): ListPage | null {
  const first = FIRST_PAGE
  const isSameList = query === first.query && sort === first.sort && descending === first.descending
  if (!isSameList || offset !== first.offset || limit > first.limit) return null
  return { ...page, articles: page.articles.slice(0, limit), isGrowing: true }
}

/** What is cached in the folder of an index; null when nothing is, or it cannot be read. */
export async function readFirstPage(folder: string): Promise<FirstPage | null> {
  try {
    const kept = JSON.parse(await readFile(join(folder, FILE), 'utf8')) as FirstPage & { readonly version: number }
    const isWhole = kept.version === VERSION && Array.isArray(kept.page.articles) && Array.isArray(kept.unread)
    return isWhole && kept.articles + kept.withdrawn > 0 ? kept : null
  } catch {
    return null
  }
}

/** Caches the present state; a cache folder that cannot be written to is no problem. */
export function keepFirstPage(folder: string, { articles, withdrawn, unread, page }: FirstPage): void {
  try {
    const text = `${JSON.stringify({ version: VERSION, articles, withdrawn, unread, page })}\n`
    replaceCacheSync(join(folder, FILE), text)
  } catch {
    // It is rebuilt next time.
  }
}
