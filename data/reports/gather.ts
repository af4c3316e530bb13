// Collects something from many articles, in the order of their list: those the index finds, or those that are named.
import type { Archive } from '../archive/archive.ts'
import type { Article } from '../corrections/index.ts'
import { ok, type Result } from '../schema/index.ts'
import { inOrder } from '../work/in-order.ts'
import { type Follow, Pace } from '../work/pace.ts'

/** `unread`: articles that cannot be read. */
export interface Gathered<T> {
  readonly items: readonly T[]
  readonly unread: number
}

/**
 * What `take` returns for each of these articles, or for all that match a query. Ids without an article are left
 * out. Problems: cancelled, the index's.
 */
export async function gather<T>(
  archive: Archive,
  wanted: readonly string[] | { readonly query: string },
  take: (article: Article) => readonly T[],
  follow: Follow,
): Promise<Result<Gathered<T>>> {
  const found = 'query' in wanted ? await (await archive.index()).ask('ids', wanted.query) : ok(wanted)
  if (!found.ok) return found
  const pace = new Pace(follow, found.value.length)
  const items: T[] = []
  let unread = 0
  for await (const article of inOrder(found.value, (id) => archive.openArticle(id))) {
    if (article.ok) items.push(...take(article.value))
    else if (article.problem.code !== 'not-found') unread += 1
    await pace.step()
  }
  return ok({ items, unread })
}
