// Finding articles of the archive that is open, and tagging many of them at once.
import { countTags, listByFindings, tagArticles } from '../../../data/index.ts'
import { fail, ok } from '../../contract/index.ts'
import type { Checker } from '../checker.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of articles:* and tags:*. Without an open archive the problem is not-an-archive of no folder. */
export function articlesHandlers(
  current: CurrentArchive,
  jobs: Jobs,
  checker: Pick<Checker, 'of'>,
): RoomHandlers<'articles'> & RoomHandlers<'tags'> {
  return {
    'articles:list': async (request) => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      if (request.sort === 'findings') return await listByFindings(checker.of(archive), request)
      return await (await archive.index()).page(request)
    },
    'articles:counts': async ({ query }) => {
      const { archive } = current
      return archive ? await (await archive.index()).counts(query) : fail('not-an-archive', { folder: '' })
    },
    'articles:ids': async ({ query }) => {
      const { archive } = current
      return archive ? await (await archive.index()).ids(query) : fail('not-an-archive', { folder: '' })
    },
    'articles:snippets': async ({ query, ids }) => {
      const { archive } = current
      return archive ? await (await archive.index()).snippets(query, ids) : fail('not-an-archive', { folder: '' })
    },
    'articles:tag': async ({ job, ids, add, remove }) => {
      const work = current.working
      if (!work.ok) return work
      const { archive } = work.value
      const tagged = await jobs.run(
        job,
        (signal, onProgress) => tagArticles(archive, ids, { add, remove }, current.context(), { signal, onProgress }),
        { asksBeforeClosing: true },
      )
      if (!tagged.ok) return tagged
      const { changed, change } = tagged.value
      const what = [...add, ...remove].join(', ')
      if (change) current.rememberAct(work.value, { act: 'tag', count: changed, what }, change)
      return ok({ changed })
    },
    'tags:list': async () => {
      const work = current.working
      return work.ok ? ok(await countTags(work.value.archive)) : work
    },
  }
}
