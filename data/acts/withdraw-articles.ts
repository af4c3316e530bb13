// Taking articles out of the archive's daily use, and bringing them back. Withdrawn, an article stays a record like any other and is
// left out of lists, finds, checks and exports. Removed, its record is set aside in withdrawn/; the batch says who did it and why, and
// undoing the batch brings it back. Nothing is ever destroyed.

import type { Archive } from '../archive/archive.ts'
import { type Article, isWithdrawn, openArticle, setMetadata } from '../corrections/index.ts'
import { type ActContext, type ArticleRecord, type Batch, type Change, fail, ok, type Result } from '../schema/index.ts'
import { guarded, mayPass } from '../work/environment.ts'
import { type Follow, inPasses, Pace } from '../work/pace.ts'
import { type EditedMany, editMany, type LeftArticle } from './edit-many.ts'

/** Withdraws articles for a reason. Those that are withdrawn already keep theirs. Problems: bad-input (no reason), those of editMany. */
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

/** Brings withdrawn articles back into the lists. Problems: those of editMany. */
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
 * Takes withdrawn articles out of the archive: their records, whole, are set aside in withdrawn/. Articles that are not withdrawn are
 * left and named. Undoing the batch brings them back. Problems: cancelled, those of the environment and of commit.
 */
export async function removeArticles(
  archive: Archive,
  ids: readonly string[],
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  const { reading, writing } = inPasses(follow, ids.length, ['reading', 'writing'])
  const found = await recordsOf(archive, ids, reading)
  if (!found.ok) return found
  const { records, left } = found.value
  if (records.length === 0) return ok({ batch: null, changed: [], left, change: null })
  const removed = records.map(({ id }) => id)
  const batch: Batch = {
    ...({ id: context.newId(), kind: 'remove', at: context.now(), by: context.author } as const),
    articles: [],
    detail: { withdrawn: removed },
  }
  const change: Change = { articles: [], withdrawn: records, batch }
  const committed = await archive.commit(change, writing)
  return committed.ok ? ok({ batch: batch.id, changed: removed, left, change }) : committed
}

async function recordsOf(
  archive: Archive,
  ids: readonly string[],
  follow: Follow,
): Promise<Result<{ readonly records: readonly ArticleRecord[]; readonly left: readonly LeftArticle[] }>> {
  return await guarded(archive.folder, async () => {
    const distinct = new Set(ids)
    const pace = new Pace(follow, distinct.size)
    const records: ArticleRecord[] = []
    const left: LeftArticle[] = []
    for (const id of distinct) {
      const read = await archive.readArticle(id)
      const article = read.ok ? openArticle(read.value) : read
      if (!article.ok && mayPass(article.problem)) return article
      if (!article.ok) left.push({ id, problem: article.problem })
      else if (isWithdrawn(article.value)) records.push(article.value.record)
      else left.push({ id, problem: { code: 'not-withdrawn', details: { article: id } } })
      await pace.step()
    }
    return ok({ records, left })
  })
}
