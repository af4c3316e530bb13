// Finding articles of the open archive.
import { firstByFindings, listByFindings } from '../../../data/index.ts'
import type { Checker } from '../archive/checker.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/** Handlers of articles:*. Problems: the index's, such as bad-query. */
export function articlesHandlers(checker: Pick<Checker, 'of'>): RoomHandlers<'articles'> {
  return {
    'articles:list': async (request, { archive }) =>
      request.sort === 'findings'
        ? await listByFindings(await checker.of(archive), request)
        : await (await archive.index()).ask('page', request),
    'articles:first': async ({ ids, ...list }, { archive }) =>
      list.sort === 'findings'
        ? await firstByFindings(await checker.of(archive), list, ids)
        : await (await archive.index()).ask('firstOf', list, ids),
    'articles:counts': async ({ query }, { archive }) => await (await archive.index()).ask('counts', query),
    'articles:ids': async ({ query }, { archive }) => await (await archive.index()).ask('ids', query),
    'articles:snippets': async ({ query, ids }, { archive }) =>
      await (await archive.index()).ask('snippets', query, ids),
  }
}
