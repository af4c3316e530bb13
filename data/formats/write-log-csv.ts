// The corrections log as CSV: every correction, whatever its status. With a BOM for Excel; a cell that a spreadsheet
// would take for a formula gets a leading apostrophe.
import { stringify } from 'csv-stringify/sync'
import { publishedText } from '../corrections/index.ts'
import type { ExportArticle } from './export-article.ts'

const COLUMNS = [
  'article',
  'headline',
  'published',
  'source',
  'correction',
  'field',
  'before',
  'after',
  'category',
  'reason',
  'status',
  'author',
  'made',
  'decided by',
  'decided',
  'note',
] as const

const FORMULA = /^[=+\-@\t\r\0＝＋－＠]/u

/** All corrections of the articles, one row each, CRLF line ends (RFC 4180). */
export function writeLogCsv(articles: readonly ExportArticle[]): string {
  const rows = articles.flatMap((article) => rowsOf(article).map((row) => row.map(safeCell)))
  return stringify([[...COLUMNS], ...rows], { bom: true, record_delimiter: '\r\n' })
}

/** A cell no spreadsheet takes for a formula. */
export function safeCell(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value
}

function rowsOf({ article }: ExportArticle): readonly (readonly string[])[] {
  const { record, metadata, corrections } = article
  const head = [record.id, publishedText(article, 'headline'), metadata.publishedAt ?? '', metadata.source ?? '']
  return corrections.map((c) => [
    ...head,
    c.id,
    c.field,
    c.before,
    c.after,
    c.category,
    c.reason,
    c.status,
    c.author.name,
    c.createdAt,
    c.decidedBy?.name ?? '',
    c.decidedAt ?? '',
    c.note ?? '',
  ])
}
