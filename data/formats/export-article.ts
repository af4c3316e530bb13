// An article made ready for handing out: one view of it, drawn once, from which every writer takes what its format needs.
import {
  type Article,
  correctedAt,
  headHash,
  isCaption,
  isNoticeStale,
  type LoggedCorrection,
  type ProjectedBlock,
  projectField,
  publishedText,
  versionOf,
} from '../corrections/index.ts'
import {
  type Field,
  type Metadata,
  type Notice,
  type NoticePosition,
  type Profile,
  publicMetadata,
  type View,
} from '../schema/index.ts'

export interface ExportArticle {
  readonly article: Article
  readonly id: string
  readonly view: View
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
  readonly isNoticeStale: boolean
  /** top: between byline and text. */
  readonly noticePosition: NoticePosition
  /** Accepted corrections, in the order of the log; none in the original view. */
  readonly corrections: readonly LoggedCorrection[]
  readonly version: number
  readonly correctedAt: string | null
  readonly head: string
}

export interface ExportOptions {
  readonly view: View
  /** Syndication footers are left out of clean copy unless asked for. */
  readonly keepFooters: boolean
  /** Marked copy for the desk shows open proposals too; copy that goes out does not. */
  readonly withProposals: boolean
  /** Where the house puts notices; at the bottom unless it says so. */
  readonly noticePosition?: NoticePosition
}

/** Draws an article in one view. */
export function exportArticle(article: Article, profile: Profile, options: ExportOptions): ExportArticle {
  const { view } = options
  const projection = view === 'marked' && options.withProposals ? 'working' : view
  const draw = (field: Field): readonly ProjectedBlock[] => wholeField(projectField(article, field, projection), view)
  const isOriginal = view === 'original'
  const headline = isOriginal && article.record.headlineFrom !== 'line' ? [] : draw('headline')
  const isKept = ({ block }: ProjectedBlock): boolean => options.keepFooters || block.role !== 'footer'
  return {
    article,
    id: article.record.id,
    view,
    headline: article.record.headlineFrom === 'provisional' ? givenHeadline(article, headline) : headline,
    standfirst: draw('standfirst'),
    byline: draw('byline'),
    body: projectField(article, 'body', projection).filter(isKept),
    captions: [...article.fields.keys()]
      .filter(isCaption)
      .map(draw)
      .filter((caption) => caption.length > 0),
    metadata: publicMetadata(article.metadata),
    notice: isOriginal ? null : article.notice,
    isNoticeStale: isNoticeStale(article, profile),
    noticePosition: options.noticePosition ?? 'bottom',
    corrections: isOriginal ? [] : article.corrections.filter(({ status }) => status === 'accepted'),
    version: isOriginal ? 1 : versionOf(article),
    correctedAt: isOriginal ? null : correctedAt(article),
    head: headHash(article.record),
  }
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
 * goes out, without marks: nobody read what it replaced. A name corrected in headline and story alike gives it none.
 */
function givenHeadline(article: Article, headline: readonly ProjectedBlock[]): readonly ProjectedBlock[] {
  const isCorrected = article.corrections.some(({ field, status }) => field === 'headline' && status === 'accepted')
  const text = publishedText(article, 'headline').replace(/…$/u, '')
  if (!isCorrected || publishedText(article, 'body').includes(text)) return []
  return headline.map(({ block, runs, end }) => {
    const kept = runs.filter(({ kind }) => kind !== 'del')
    return { block, runs: kept.map((run) => ({ ...run, kind: 'same', correction: null })), end }
  })
}
