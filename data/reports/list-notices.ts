// Lists every notice to readers in an archive and its state: found by the index, read from the records, compared with
// the exports.

import type { Archive } from '../archive/archive.ts'
import { type HouseNotices, houseNotices } from '../archive/house-notices.ts'
import {
  type Article,
  isNoticeStale,
  isWithdrawn,
  isWordingOld,
  noticeTitle,
  publishedText,
  removedWords,
} from '../corrections/index.ts'
import { type ListedNotice, ok, type Result } from '../schema/index.ts'
import { guarded } from '../work/environment.ts'
import type { Follow } from '../work/pace.ts'
import { gather } from './gather.ts'
import { type Published, publishedNotices } from './published-notices.ts'

/** `unread`: articles with a notice, according to the index, that cannot be read. */
export interface NoticeList {
  readonly notices: readonly ListedNotice[]
  readonly unread: number
}

/** Notices of some articles, or of all. Problems: cancelled, the index's. */
export async function listNotices(
  archive: Archive,
  wanted: readonly string[] | null,
  follow: Follow = {},
): Promise<Result<NoticeList>> {
  return await guarded(archive.folder, async () => {
    const house = await houseNotices(archive)
    const published = await publishedNotices(archive)
    const noticeOf = (article: Article) => listed(archive, article, house, published)
    const found = await gather(archive, wanted ?? { query: 'has:notice' }, noticeOf, follow)
    return found.ok ? ok({ notices: found.value.items, unread: found.value.unread }) : found
  })
}

function listed(
  { manifest: { profile } }: Archive,
  article: Article,
  house: HouseNotices,
  published: Published,
): readonly ListedNotice[] {
  const { notice, record } = article
  const event = record.events.findLast(({ type }) => type === 'notice')
  if (!notice || !event) return []
  const publishedAt = published(record.id, notice.text)
  const isOld = publishedAt === null && house.problem === null && isWordingOld(article, profile, house.profile)
  const staleBy = isNoticeStale(article, profile) ? 'corrections' : isOld ? 'wording' : null
  const { class: id, text, composed } = notice
  const summary = { class: id, label: noticeTitle(notice), text, isComposed: composed, by: event.by.name, at: event.at }
  const state = staleBy !== null ? 'stale' : publishedAt === null ? 'draft' : 'published'
  const headline = publishedText(article, 'headline')
  const repeatsRemoved = (): boolean => [headline, summary.label, text].some(removedWords(article).isQuotedIn)
  const isTold = state === 'published' && !isWithdrawn(article) && !repeatsRemoved()
  const { url } = article.metadata
  return [{ article: record.id, headline, ...summary, state, staleBy, publishedAt, isTold, url }]
}
