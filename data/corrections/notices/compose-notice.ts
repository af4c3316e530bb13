// Composes the public notice from the accepted corrections of public categories in the house's words: what was wrong,
// what is right, where. The internal reason never appears in it.
import {
  type ActContext,
  type ArticleRecord,
  articleChange,
  type Change,
  fail,
  type Notice,
  type NoticeClass,
  type NoticeProfile,
  ok,
  type Profile,
  type Result,
} from '../../schema/index.ts'
import type { Article, LoggedCorrection } from '../article.ts'
import { correctedAt, noticeBasis, publicCorrections, publishedText } from '../article-facts.ts'
import { appendEvents } from '../chain.ts'
import { hashValue } from '../hash.ts'
import { placeOf } from '../place-of.ts'
import { removedWords } from '../removed-words.ts'
import { clauseFor, isMisspelledName, misspelled } from './clauses.ts'
import { capitalised, shippedProfile } from './house-profiles.ts'
import { dayInWords, type Facts, sentencesOf } from './sentences.ts'
import { fillTemplate } from './template.ts'

/** Maximum length of a notice (schema/event.ts), in UTF-16 code units. */
const LONGEST = 10_000

/**
 * Composes the notice an article needs. `wanted` is the id of a class; the default is the house's class for these
 * corrections. Problems: nothing-to-notice (a class about the article as a whole needs no corrections), bad-input for
 * an unknown class or a notice that gets too long.
 */
export function composeNotice(
  article: Article,
  profile: Profile,
  house: NoticeProfile = shippedProfile('neutral', profile),
  wanted?: string,
): Result<Notice> {
  const corrections = inReadingOrder(article, publicCorrections(article, profile))
  const noticeClass = wanted === undefined ? classFor(corrections, house) : classOf(house, wanted)
  if (!noticeClass) return fail('bad-input', { path: 'class', detail: wanted ?? '' })
  const isAboutCorrections = noticeClass.about === 'corrections'
  if (isAboutCorrections && corrections.length === 0) return fail('nothing-to-notice', { article: article.record.id })
  const clauses = isAboutCorrections ? clausesOf(article, corrections, house) : []
  const facts = factsOf(article, corrections.length, house)
  const sentences = sentencesOf(clauses, facts, house)
  const text = fillTemplate(noticeClass.text, { ...facts, sentences }).trim()
  if (text.length > LONGEST) return fail('bad-input', { path: 'text', detail: `longer than ${LONGEST} characters` })
  const basis = noticeBasis(article, profile)
  const { id } = noticeClass
  return ok({ class: id, ...labelOf(noticeClass), text, composed: true, basis, ...wordingOf(profile, house, id) })
}

/** A notice worded by hand; it describes the corrections now accepted, with the house's present label. */
export function wordedNotice(
  article: Article,
  profile: Profile,
  text: string,
  noticeClass: string,
  house: NoticeProfile = shippedProfile('neutral', profile),
): Notice {
  const label = labelOf(classOf(house, noticeClass))
  return { class: noticeClass, ...label, text, composed: false, basis: noticeBasis(article, profile) }
}

/**
 * The article's notice in another class: composed again if it was composed, since classes have their own wording;
 * otherwise its words are kept. Problem: bad-input for an unknown class.
 */
export function reclassNotice(article: Article, profile: Profile, house: NoticeProfile, id: string): Result<Notice> {
  const { notice } = article
  if (!classOf(house, id)) return fail('bad-input', { path: 'class', detail: id })
  const composed = !notice || notice.composed ? composeNotice(article, profile, house, id) : null
  if (composed && (composed.ok || !notice)) return composed
  if (!notice) return fail('nothing-to-notice', { article: article.record.id })
  return ok({ ...wordedNotice(article, profile, notice.text, id, house), basis: notice.basis })
}

/** Logs a notice, or its withdrawal (null). Problem: no-change. */
export function setNotice(article: Article, notice: Notice | null, context: ActContext): Result<Change> {
  const record = withNotice(article, notice, context)
  return record.ok ? ok(articleChange(article.record, record.value)) : record
}

/** The record with another notice, or with none; `batchId`: of the act it is part of. Problem: no-change. */
export function withNotice(
  article: Article,
  notice: Notice | null,
  context: ActContext,
  batchId?: string,
): Result<ArticleRecord> {
  if (JSON.stringify(notice) === JSON.stringify(article.notice)) return fail('no-change', { what: article.record.id })
  return ok(appendEvents(article.record, [{ type: 'notice', notice }], context, batchId))
}

/**
 * Whether the house's wording has changed since a notice was composed. Never for one that was edited, or written by
 * hand.
 */
export function isWordingOld({ notice }: Article, profile: Profile, house: NoticeProfile): boolean {
  if (!notice?.composed) return false
  return notice.wording !== wordingOf(profile, house, notice.class).wording
}

/** "Correction": the title of a notice's class as readers see it. */
export function noticeTitle({ class: id, label }: Pick<Notice, 'class' | 'label'>): string {
  return label ?? capitalised(id)
}

/** Stored in the notice, so that no later profile changes what was published; omitted when it is the id itself. */
function labelOf(noticeClass: NoticeClass | undefined): { readonly label?: string } {
  return !noticeClass || noticeClass.label === capitalised(noticeClass.id) ? {} : { label: noticeClass.label }
}

/** The class with this id. */
export function classOf({ classes }: NoticeProfile, id: string): NoticeClass | undefined {
  return classes.find((each) => each.id === id)
}

/**
 * A hash of the wording of a class's notice; nothing for the neutral wording, which notices had before profiles
 * existed.
 */
function wordingOf(profile: Profile, house: NoticeProfile, id: string): { readonly wording?: string } {
  const hashOf = ({ wordings, language, ...rest }: NoticeProfile): string => {
    const { label, text } = classOf({ wordings, language, ...rest }, id) ?? { label: '', text: '' }
    return hashValue({ wordings, language, label, text })
  }
  const now = hashOf(house)
  return now === hashOf(shippedProfile('neutral', profile)) ? {} : { wording: now }
}

function classFor(corrections: readonly LoggedCorrection[], { classes }: NoticeProfile): NoticeClass | undefined {
  const isMisspelling = corrections.length > 0 && corrections.every(isMisspelledName)
  const fitting = classes.filter(({ about }) => about === 'corrections')
  return fitting.find(({ isForMisspelling }) => isForMisspelling === isMisspelling) ?? fitting[0] ?? classes[0]
}

/** In a reader's order: headline first, then down the page. */
function inReadingOrder(article: Article, corrections: readonly LoggedCorrection[]): readonly LoggedCorrection[] {
  const fields = [...article.fields.keys()]
  const placed = corrections.map((correction) => {
    return { correction, field: fields.indexOf(correction.field), from: placeOf(article, correction.id)?.from ?? 0 }
  })
  return placed.sort((a, b) => a.field - b.field || a.from - b.from).map(({ correction }) => correction)
}

/** One clause per error, misspelled names first. */
function clausesOf(
  article: Article,
  corrections: readonly LoggedCorrection[],
  house: NoticeProfile,
): readonly string[] {
  const removed = removedWords(article)
  const names = corrections.filter((correction) => isMisspelledName(correction) && !removed.ids.has(correction.id))
  const others = corrections.filter((correction) => !names.includes(correction))
  const clauses = others.map((correction) => clauseFor(article, correction, house, removed))
  return [...new Set([...(names.length > 0 ? [misspelled(article, names, house)] : []), ...clauses])]
}

/** The facts about an article besides its corrections. A provisional headline was never published. */
function factsOf(article: Article, corrections: number, house: NoticeProfile): Facts {
  return {
    published: dayInWords(article.metadata.publishedAt, house),
    corrected: dayInWords(correctedAt(article), house),
    headline: article.record.headlineFrom === 'provisional' ? '' : publishedText(article, 'headline'),
    count: String(corrections),
  }
}
