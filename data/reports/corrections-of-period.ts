// The corrections published in a period: notices readers have, of articles that are not withdrawn.
import type { Archive } from '../archive/archive.ts'
import { houseNotices } from '../archive/house-notices.ts'
import type { CorrectionsOfPeriod, PublishedCorrection } from '../formats/writing/write-corrections.ts'
import { isInPeriod, ok, type Period, type Result } from '../schema/index.ts'
import { dayHere } from '../text/read-date.ts'
import type { Follow } from '../work/pace.ts'
import { listNotices } from './list-notices.ts'

/**
 * Each belongs to the day readers first had it (`publishedAt`). The newest first; `title` is the page's, by default in English. A notice that is
 * out of date is left out: what it says no longer holds; so is one that repeats words that were removed later. `unread`: articles that cannot be
 * read, each of which may have one. Problems: cancelled, the index's.
 */
export async function correctionsOfPeriod(
  archive: Archive,
  { title, ...period }: Period & { readonly title?: string },
  follow: Follow = {},
): Promise<Result<CorrectionsOfPeriod & { readonly unread: number }>> {
  const found = await listNotices(archive, null, follow)
  if (!found.ok) return found
  const corrections = found.value.notices.flatMap(({ article, headline, label, text, url, isTold, publishedAt: at }) =>
    isTold && at !== null && isInPeriod(dayHere(new Date(at)), period)
      ? [{ article, headline, label, text, url, at }]
      : [],
  )
  const unread = found.value.unread + (await archive.unread()).length
  return ok({ ...(await asHouseTells(archive, title, corrections)), unread })
}

/** Corrections as the house tells them: in the language of its notices, the newest first. `title`: of the page; by default in English. */
export async function asHouseTells(
  archive: Archive,
  title: string | undefined,
  corrections: readonly PublishedCorrection[],
): Promise<CorrectionsOfPeriod> {
  const { language } = (await houseNotices(archive)).profile
  const newestFirst = corrections.toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : a.article < b.article ? -1 : 1,
  )
  return { title: title ?? `Corrections: ${archive.manifest.title}`, language, corrections: newestFirst }
}
