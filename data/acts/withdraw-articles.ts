// Takes articles out of daily use, and restores them. A withdrawn article stays a record like any other and is left out
// of lists, searches, checks and exports. When it is removed, its record is set aside in withdrawn/; the batch says who
// did it and why, and undoing the batch restores it. Nothing is ever destroyed.

import type { Archive } from '../archive/archive.ts'
import { type Article, isWithdrawn, openArticle, setMetadata } from '../corrections/index.ts'
import { type ActContext, type ArticleRecord, fail, ok, type Result } from '../schema/index.ts'
import type { Follow } from '../work/pace.ts'
import { type ArticleStep, actOnMany, type EditedMany, editMany, type Moved } from './edit-many.ts'

/**
 * Withdraws articles for a reason. Those already withdrawn keep theirs. Problems: bad-input (no reason), editMany's.
 */
export async function withdrawArticles(
  archive: Archive,
  ids: readonly string[],
  reason: string,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  const withdrawn = reason.trim()
  if (withdrawn === '') return fail('bad-input', { path: 'reason', detail: 'a reason is needed' })
  const edit = (article: Article, batchId: string): Result<ArticleRecord> =>
    isWithdrawn(article)
      ? fail('no-change', { what: article.record.id })
      : setMetadata(article, { withdrawn }, context, batchId)
  return await editMany(archive, ids, { kind: 'withdraw', detail: { reason: withdrawn }, edit }, context, follow)
}

/** Restores withdrawn articles to the lists. Problems: editMany's. */
export async function putBackArticles(
  archive: Archive,
  ids: readonly string[],
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  const edit = (article: Article, batchId: string): Result<ArticleRecord> =>
    setMetadata(article, { withdrawn: null }, context, batchId)
  return await editMany(archive, ids, { kind: 'put-back', detail: {}, edit }, context, follow)
}

/**
 * Removes withdrawn articles from the archive: their whole records are set aside in withdrawn/. Articles that are not
 * withdrawn are left and named. Undoing the batch restores them. Problems: cancelled, the environment's and commit's.
 */
export async function removeArticles(
  archive: Archive,
  ids: readonly string[],
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  const step = async (id: string): Promise<Result<ArticleStep>> => {
    const read = await archive.readArticle(id)
    const article = read.ok ? openArticle(read.value) : read
    if (!article.ok) return article
    if (!isWithdrawn(article.value)) return fail('not-withdrawn', { article: id })
    return ok({ articles: [], withdrawn: [article.value.record] })
  }
  const detail = ({ withdrawn }: Moved) => ({ withdrawn: [...withdrawn] })
  return await actOnMany(archive, ids, { kind: 'remove', detail, step }, context, follow)
}
