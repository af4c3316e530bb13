// Frequently needed facts about an article: published text, version, places, and which corrections need a notice.
import type { Field, Profile } from '../schema/index.ts'
import type { Article, LoggedCorrection } from './article.ts'
import { hashValue } from './hash.ts'
import { isHandedOut } from './reading-place.ts'

/** The published text of a field (original + accepted), '' when the article has no such field. */
export function publishedText(article: Article, field: Field): string {
  return article.fields.get(field)?.publishedText() ?? ''
}

/** Version of the published article: 1 as imported, plus one for each event that changed what is published. */
export function versionOf(article: Article): number {
  return 1 + article.record.events.filter((event) => event.type === 'status' && event.to !== 'rejected').length
}

/** When what is published was last changed by a correction, or null if never. */
export function correctedAt(article: Article): string | null {
  const accepted = article.corrections.filter((correction) => correction.status === 'accepted')
  const last = accepted
    .map((correction) => correction.decidedAt ?? correction.createdAt)
    .sort()
    .at(-1)
  return last ?? null
}

/**
 * The accepted corrections readers must be told about: those of the house's public categories, in parts that readers
 * see. Corrections of a syndication footer or a provisional headline are only in the log.
 */
export function publicCorrections(article: Article, profile: Profile): readonly LoggedCorrection[] {
  const isPublic = ({ status, category }: LoggedCorrection): boolean =>
    status === 'accepted' && profile.publicCategories.includes(category)
  return article.corrections.filter((correction) => isPublic(correction) && isHandedOut(article, correction))
}

/** A hash of what a notice describes: any later change of the public corrections changes it. */
export function noticeBasis(article: Article, profile: Profile): string {
  return hashValue(
    publicCorrections(article, profile).map(({ id, field, before, after }) => ({ id, field, before, after })),
  )
}

/** Whether the article's notice describes other corrections than those now accepted. */
export function isNoticeStale(article: Article, profile: Profile): boolean {
  return article.notice !== null && article.notice.basis !== noticeBasis(article, profile)
}

/** Whether an article was withdrawn: searches, checks and exports leave it out unless it is requested. */
export function isWithdrawn({ metadata }: Pick<Article, 'metadata'>): boolean {
  return (metadata.withdrawn ?? null) !== null
}
