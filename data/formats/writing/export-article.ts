// The gate: an article made ready for leaving the house, one view of it, drawn once. Writers get nothing else, so that no format
// can give out what is kept in: words that were removed, wrong forms and reasons, unless the exporter asked for them.
import {
  type Article,
  correctedAt,
  headHash,
  isCaption,
  isNoticeStale,
  LEFT_OUT,
  type LoggedCorrection,
  type ProjectedBlock,
  projectField,
  projectOriginalWithout,
  publishedText,
  type RemovedWords,
  type Run,
  removedWords,
  versionOf,
} from '../../corrections/index.ts'
import {
  type ArticleRecord,
  type Field,
  type Metadata,
  type Notice,
  type NoticePosition,
  type Profile,
  publicMetadata,
  type View,
} from '../../schema/index.ts'
import { findDateline } from '../reading/find-dateline.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import { hasDeskNotes } from './desk-notes.ts'
import { withoutEmptyParagraphs } from './empty-paragraphs.ts'
import { fieldText } from './plain-lines.ts'

/** A correction as it may be given out: without what was removed, its words, reason and note read `LEFT_OUT`. */
export type ExportedCorrection = Pick<
  LoggedCorrection,
  'id' | 'kind' | 'field' | 'category' | 'status' | 'author' | 'createdAt' | 'decidedBy' | 'decidedAt'
> & {
  /** Its place in the log, from 1. */
  readonly number: number
  readonly before: string
  readonly after: string
  readonly prefix: string
  readonly suffix: string
  readonly reason: string
  readonly note: string | null
  /** Whether words of it were left out. */
  readonly isLeftOut: boolean
}

export interface ExportArticle {
  readonly id: string
  readonly view: View
  /** What its source identifies it by (a GUID, a URI, an address), so that receivers know it again; null: nothing. */
  readonly identity: string | null
  /** When the archive received it. */
  readonly importedAt: string
  /** What the article is called in lists, file names and manifests. */
  readonly title: string
  readonly headlineFrom: ArticleRecord['headlineFrom']
  /** Absent fields are []. Copy without a headline line has none in the original view, a provisional one never goes out. */
  readonly headline: readonly ProjectedBlock[]
  readonly standfirst: readonly ProjectedBlock[]
  readonly byline: readonly ProjectedBlock[]
  readonly body: readonly ProjectedBlock[]
  readonly captions: readonly (readonly ProjectedBlock[])[]
  /** Without what the desk notes for itself. */
  readonly metadata: Metadata
  /** null in the original view. */
  readonly notice: Notice | null
  /** Who set the notice, and when. */
  readonly noticeBy: { readonly author: string; readonly at: string } | null
  readonly isNoticeStale: boolean
  /** Whether the notice says again what was removed. */
  readonly isNoticeQuoting: boolean
  /** top: between byline and text. */
  readonly noticePosition: NoticePosition
  /** Accepted corrections, in the order of the log; none in the original view. Reasons and notes are '' and null unless asked for. */
  readonly corrections: readonly ExportedCorrection[]
  /** All corrections, whatever their status. */
  readonly log: readonly ExportedCorrection[]
  /** Those whose wrong forms may be in what machines read; none unless requested. */
  readonly changes: readonly ExportedCorrection[]
  /** Whether reasons may be in copy: Word comments, JSON. The log of corrections is a record of the house and has them always. */
  readonly withReasons: boolean
  /** How many corrections have words that were left out of this. */
  readonly leftOut: number
  readonly version: number
  readonly correctedAt: string | null
  readonly head: string
  /**
   * Everything, as it lies in the archive, reasons and evidence included. null unless reasons are asked for, and where it would give out
   * what was removed or what the desk noted for itself.
   */
  readonly record: ArticleRecord | null
  /** A text of the house without what was removed: as it is, or `LEFT_OUT` when it repeats that. */
  readonly cleared: (text: string) => string
}

/** What the exporter may ask for; nothing of it goes out unasked. */
export interface GivenOut {
  /** The record with what the desk noted for itself: for showing it to the desk, never for handing out. */
  readonly withDeskNotes?: boolean | undefined
  /** Words removed for legal reasons, or taken out: in marked copy, originals, logs. */
  readonly withRemoved?: boolean | undefined
  /** Before and after of each correction in what machines read (JSON-LD, front matter, manifest). */
  readonly withWrongForms?: boolean | undefined
  /** The reasons of corrections: comments in marked Word files; in JSON with the whole record. */
  readonly withReasons?: boolean | undefined
}

export interface ExportOptions extends GivenOut {
  readonly view: View
  /** Syndication footers are left out of clean copy unless asked for. */
  readonly keepFooters: boolean
  /** Marked copy for the desk shows open proposals too; copy that goes out does not. */
  readonly withProposals: boolean
  /** Where the house puts notices; at the bottom unless it says so. */
  readonly noticePosition?: NoticePosition
}

const KEEPS_NOTHING: RemovedWords = { ids: new Set(), isQuotedIn: () => false, isMentionedIn: () => false }

/** Draws an article in one view, without what may not be given out. */
export function exportArticle(article: Article, profile: Profile, options: ExportOptions): ExportArticle {
  const { view, withDeskNotes = false, withRemoved = false, withWrongForms = false, withReasons = false } = options
  const removed = withRemoved ? KEEPS_NOTHING : removedWords(article)
  const draw = (field: Field): readonly ProjectedBlock[] =>
    wholeField(drawField(article, field, options, removed), view)
  const { record } = article
  const isOriginal = view === 'original'
  const headline = isOriginal && record.headlineFrom !== 'line' ? [] : draw('headline')
  const isKept = ({ block }: ProjectedBlock): boolean => options.keepFooters || block.role !== 'footer'
  const log = article.corrections.map((correction, n) => exportedCorrection(article, correction, n + 1, removed))
  const accepted = isOriginal ? [] : log.filter(({ status }) => status === 'accepted')
  const corrections = withReasons ? accepted : accepted.map((correction) => ({ ...correction, reason: '', note: null }))
  const notice = isOriginal ? null : article.notice
  const isQuoting = notice !== null && removed.isQuotedIn(notice.text)
  return {
    id: record.id,
    view,
    identity: knownWithout(record.source.identity ?? record.source.item ?? null, removed),
    importedAt: record.source.importedAt,
    title: titleOf(article, removed),
    headlineFrom: record.headlineFrom,
    headline: record.headlineFrom === 'provisional' ? givenHeadline(article, headline) : headline,
    standfirst: draw('standfirst'),
    byline: draw('byline'),
    body: withoutEmptyParagraphs(drawField(article, 'body', options, removed).filter(isKept), view === 'marked'),
    captions: [...article.fields.keys()]
      .filter(isCaption)
      .map(draw)
      .filter((caption) => caption.length > 0),
    metadata: clearedMetadata(publicMetadata(article.metadata), removed),
    notice: notice && isQuoting ? { ...notice, text: LEFT_OUT } : notice,
    noticeBy: noticeBy(record),
    isNoticeStale: isNoticeStale(article, profile),
    isNoticeQuoting: isQuoting,
    noticePosition: options.noticePosition ?? 'bottom',
    corrections,
    log,
    changes: withWrongForms ? corrections.filter(({ isLeftOut }) => !isLeftOut) : [],
    withReasons,
    leftOut: log.filter(({ isLeftOut }) => isLeftOut).length,
    version: isOriginal ? 1 : versionOf(article),
    correctedAt: isOriginal ? null : correctedAt(article),
    head: headHash(record),
    record: withReasons && removed.ids.size === 0 && (withDeskNotes || !hasDeskNotes(record)) ? record : null,
    cleared: (text) => (removed.isMentionedIn(text) ? LEFT_OUT : text),
  }
}

function drawField(
  article: Article,
  field: Field,
  { view, withProposals }: ExportOptions,
  { ids }: RemovedWords,
): readonly ProjectedBlock[] {
  if (view === 'original' && ids.size > 0) return projectOriginalWithout(article, field, ids, LEFT_OUT)
  const blocks = projectField(article, field, view === 'marked' && withProposals ? 'working' : view)
  return view === 'marked' && ids.size > 0 ? blocks.map((block) => withoutRemoved(block, article, ids)) : blocks
}

/** Marked copy keeps the sign that words went, and not the words; what links and formats were before goes with them. */
function withoutRemoved(block: ProjectedBlock, article: Article, ids: ReadonlySet<string>): ProjectedBlock {
  const isAccepted = (id: string): boolean => article.corrections.some((c) => c.id === id && c.status === 'accepted')
  const runs: Run[] = []
  for (const run of block.runs) {
    const { correction, kind, reformatted } = run
    const isOut = correction !== null && ids.has(correction) && (kind === 'del' || !isAccepted(correction))
    const last = runs.at(-1)
    if (isOut && last?.kind === kind && last.text === LEFT_OUT) continue
    if (isOut) runs.push({ text: LEFT_OUT, kind, correction })
    else if (reformatted && ids.has(reformatted.correction)) runs.push(plain(run))
    else runs.push(run)
  }
  return { ...block, runs }
}

function plain({ text, kind, correction, format }: Run): Run {
  return { text, kind, correction, ...(format ? { format } : {}) }
}

function exportedCorrection(
  article: Article,
  correction: LoggedCorrection,
  number: number,
  removed: RemovedWords,
): ExportedCorrection {
  const { id, kind, field, category, status, author, createdAt, decidedBy, decidedAt } = correction
  const { before, after, reason, note } = correction
  const isLeftOut = removed.ids.has(id)
  const out = (text: string): string => (text === '' ? '' : LEFT_OUT)
  const isRead = status === 'accepted' && publishedText(article, field).includes(after) && !removed.isQuotedIn(after)
  const cleared = (text: string): string => (isLeftOut ? out(text) : removed.isMentionedIn(text) ? LEFT_OUT : text)
  const [prefix, suffix] = kind === 'text' && removed.ids.size === 0 ? [correction.prefix, correction.suffix] : ['', '']
  return {
    ...{ id, kind, field, category, status, author, createdAt, decidedBy, decidedAt, number, prefix, suffix },
    before: isLeftOut ? out(before) : before,
    after: isLeftOut && !isRead ? out(after) : after,
    reason: cleared(reason),
    note: note === null ? null : cleared(note),
    isLeftOut,
  }
}

/** null: it says what was removed. */
function knownWithout(text: string | null, { isQuotedIn, isMentionedIn }: RemovedWords): string | null {
  return text !== null && (isQuotedIn(text) || isMentionedIn(text)) ? null : text
}

/** Tags and addresses may say what the text no longer does. */
function clearedMetadata(metadata: Metadata, removed: RemovedWords): Metadata {
  const { isMentionedIn, isQuotedIn } = removed
  const known = (text: string | null): string | null => (text !== null && isQuotedIn(text) ? null : text)
  const { source, desk, url, tags } = metadata
  return {
    ...metadata,
    source: known(source),
    desk: known(desk),
    url: known(url),
    tags: tags.filter((tag) => !isMentionedIn(tag)),
  }
}

/** The headline; of copy without one, the first sentence as it reads now when the one made of it says what was removed. */
function titleOf(article: Article, { ids, isQuotedIn }: RemovedWords): string {
  const headline = publishedText(article, 'headline')
  const isProvisional = article.record.headlineFrom === 'provisional' && ids.size > 0
  const isCorrected = article.corrections.some(({ field, status }) => field === 'headline' && status === 'accepted')
  if (!isQuotedIn(headline) && (!isProvisional || isCorrected)) return headline
  return firstSentence(projectField(article, 'body', 'corrected'))
}

/** The first sentence of a story, shortened, for copy without a headline. */
export function firstSentence(body: readonly ProjectedBlock[]): string {
  const lines = body.filter(({ block }) => block.role === undefined).map((line) => fieldText([line]))
  const story = lines.find((line) => line.trim() !== '') ?? ''
  return provisionalHeadline(story.slice(findDateline(story)?.textFrom ?? 0))
}

function noticeBy({ events }: ArticleRecord): ExportArticle['noticeBy'] {
  const event = events.findLast(({ type }) => type === 'notice')
  return event ? { author: event.by.name, at: event.at } : null
}

/**
 * A field of its own paragraph, left out where it reads nothing. In marked copy one that was given, or taken out, comes and
 * goes whole: its paragraph is part of the change.
 */
function wholeField(blocks: readonly ProjectedBlock[], view: View): readonly ProjectedBlock[] {
  const runs = blocks.flatMap((block) => block.runs)
  const [first] = runs
  if (!first) return []
  if (view !== 'marked' || first.kind === 'same' || runs.some(({ kind }) => kind !== first.kind)) return blocks
  const end = { kind: first.kind, correction: first.correction }
  return blocks.map((block, n) => (n === blocks.length - 1 ? { ...block, end } : block))
}

/**
 * A provisional headline was never published and does not go out. Once an editor has given the article another one, that
 * goes out, without marks: what it replaced was never published. A name corrected in headline and story alike gives it none.
 */
function givenHeadline(article: Article, headline: readonly ProjectedBlock[]): readonly ProjectedBlock[] {
  if (!isHeadlineGiven(article)) return []
  return headline.map(({ block, runs, end }) => {
    const kept = runs.filter(({ kind }) => kind !== 'del')
    return { block, runs: kept.map((run) => ({ ...run, kind: 'same', correction: null })), end }
  })
}

/** Whether an editor gave a headline to copy that had only a provisional one. */
export function isHeadlineGiven(article: Article): boolean {
  const isCorrected = article.corrections.some(({ field, status }) => field === 'headline' && status === 'accepted')
  const text = publishedText(article, 'headline').replace(/…$/u, '')
  return isCorrected && !publishedText(article, 'body').includes(text)
}
