// Where a reader finds a correction: the paragraph's number in the published article, not counting headings, credits
// and the footers clean copy leaves out.
import type { Article, LoggedCorrection } from './article.ts'
import { placeOf } from './place-of.ts'
import { blockText, type ProjectedBlock, projectField } from './project.ts'

/**
 * where: the paragraph's number from 1, or the part it is in ('headline', 'byline', 'caption', 'credits',
 * 'subheading'). isBetween: the text was deleted, leaving the gap after paragraph `where` (0: before the first). line,
 * from, to: the line and the span of the correction in it, in UTF-16 code units.
 */
export interface ReadingPlace {
  readonly where: number | string
  readonly isBetween: boolean
  readonly isHeading: boolean
  readonly line: string
  readonly from: number
  readonly to: number
}

/** Where an accepted correction is in the present article. */
export function readingPlace(article: Article, { id, field, before }: LoggedCorrection): ReadingPlace {
  const { from, to } = placeOf(article, id) ?? { from: 0, to: 0 }
  const lines = projectField(article, field, 'corrected')
  let start = 0
  let paragraph = 0
  for (const block of lines) {
    const line = blockText(block)
    const end = start + line.length
    if (isParagraph(block)) paragraph += 1
    if (from > end || (from === end && to > from && block !== lines.at(-1))) {
      start = end + 1
      continue
    }
    const isGone = from === to && (line.trim() === '' || before.includes('\n'))
    const isBetween = isGone && field === 'body'
    const where = isBetween && from === start && line.trim() !== '' ? paragraph - 1 : paragraph
    const isHeading = field !== 'body' || block.block.type === 'h'
    const span = { line, from: Math.max(0, from - start), to: Math.min(to, end) - start }
    return { where: partOf(field, block) ?? where, isBetween, isHeading, ...span }
  }
  return { where: partOf(field, undefined) ?? paragraph, isBetween: true, isHeading: false, line: '', from: 0, to: 0 }
}

/** The paragraphs a reader counts, as text. */
export function readParagraphs(article: Article): readonly string[] {
  return projectField(article, 'body', 'corrected').filter(isParagraph).map(blockText)
}

/** A row of stars separates paragraphs and is not one; a continued line belongs to the previous one. */
function isParagraph(block: ProjectedBlock): boolean {
  const { type, role, cont } = block.block
  return type !== 'h' && role === undefined && cont === undefined && /[\p{L}\p{N}]/u.test(blockText(block))
}

function partOf(field: string, block: ProjectedBlock | undefined): string | null {
  if (field !== 'body') return field.split(':')[0] ?? field
  if (block?.block.role === 'credit') return 'credits'
  return block?.block.type === 'h' ? 'subheading' : null
}

/**
 * Whether readers see the place of a correction: clean copy leaves out a syndication footer, and a provisional headline
 * was never published.
 */
export function isHandedOut({ record, ...article }: Article, { id, field }: LoggedCorrection): boolean {
  if (field === 'headline') return record.headlineFrom !== 'provisional'
  const original = record.fields[field]
  if (!original?.blocks.some(({ role }) => role === 'footer')) return true
  const blocks = projectField({ record, ...article }, field, 'working')
  const touched = blocks.filter(({ runs }) => runs.some(({ correction }) => correction === id))
  return touched.length === 0 || touched.some(({ block }) => block.role !== 'footer')
}
