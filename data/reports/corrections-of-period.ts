// The corrections published in a period: notices readers have, of articles that are not withdrawn.
import type { Archive } from '../archive/archive.ts'
import type { CorrectionsOfPeriod, PublishedCorrection } from '../formats/writing/write-corrections.ts'
import { ok, type Result } from '../schema/index.ts'
import type { Follow } from '../work/pace.ts'
import { listNotices } from './list-notices.ts'

/** The days a period begins and ends with, YYYY-MM-DD in UTC; null: open. */
export interface Period {
  readonly since: string | null
  readonly until: string | null
}

/**
 * The newest first. A notice that is out of date is left out: what it says no longer holds. Problems: cancelled, the index's, those of
 * reading an article.
 */
export async function correctionsOfPeriod(
  archive: Archive,
  { since, until }: Period,
  follow: Follow = {},
): Promise<Result<CorrectionsOfPeriod>> {
  const found = await listNotices(archive, null, follow)
  if (!found.ok) return found
  const corrections: PublishedCorrection[] = []
  for (const { article: id, state, ...notice } of found.value.notices) {
    const day = notice.at.slice(0, 10)
    if (state !== 'published' || (since ?? day) > day || (until ?? day) < day) continue
    const article = await archive.openArticle(id)
    if (!article.ok) return article
    const { url, withdrawn } = article.value.metadata
    if ((withdrawn ?? null) !== null) continue
    const { headline, label, text, at } = notice
    corrections.push({ article: id, headline, label, text, url, at })
  }
  const { title } = archive.manifest
  const newestFirst = corrections.toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : a.article < b.article ? -1 : 1,
  )
  return ok({ title: `Corrections: ${title}`, language: 'en', corrections: newestFirst })
}
