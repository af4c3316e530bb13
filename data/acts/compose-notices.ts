// Recomposes the notices of many articles, as one undoable act: required before export when notices no longer match
// their corrections.

import type { Archive } from '../archive/archive.ts'
import { houseNotices } from '../archive/house-notices.ts'
import { type Article, composeNotice, withNotice } from '../corrections/index.ts'
import type { ActContext, ArticleRecord, Result } from '../schema/index.ts'
import type { Follow } from '../work/pace.ts'
import { type EditedMany, editMany } from './edit-many.ts'

/**
 * Composes each article's notice in the house's words. Articles without an accepted correction are left and named.
 * Problems: editMany's.
 */
export async function composeNotices(
  archive: Archive,
  ids: readonly string[],
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  const { profile: house } = await houseNotices(archive)
  const { profile } = archive.manifest
  const edit = (article: Article, batchId: string): Result<ArticleRecord> => {
    const notice = composeNotice(article, profile, house)
    return notice.ok ? withNotice(article, notice.value, context, batchId) : notice
  }
  return await editMany(archive, ids, { kind: 'notices', detail: {}, edit }, context, follow)
}
