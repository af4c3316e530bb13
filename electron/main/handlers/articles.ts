// Finding and reading articles of the archive that is open.
import { type ArticleDocument, fail, isNoticeStale, ok, openArticle, type Result } from '../../contract/index.ts'
import type { Archive } from '../archive-library.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of articles:* and article:*. Without an open archive the problem is not-an-archive of no folder. */
export function articleHandlers(current: CurrentArchive): RoomHandlers<'articles'> & RoomHandlers<'article'> {
  return {
    'articles:list': async (request) => {
      const { archive } = current
      return archive ? (await archive.index()).search(request) : fail('not-an-archive', { folder: '' })
    },
    'article:read': async ({ id }) => {
      const { archive } = current
      return archive ? await readDocument(archive, id) : fail('not-an-archive', { folder: '' })
    },
  }
}

async function readDocument(archive: Archive, id: string): Promise<Result<ArticleDocument>> {
  const record = await archive.readArticle(id)
  if (!record.ok) return record
  const article = openArticle(record.value)
  if (!article.ok) return article
  return ok({ record: record.value, isNoticeStale: isNoticeStale(article.value, archive.manifest.profile) })
}
