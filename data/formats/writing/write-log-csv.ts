// The corrections log as CSV: every correction, whatever its status. With a BOM for Excel; a cell that a spreadsheet
// would take for a formula gets a leading apostrophe. A cell with a line end of any
// sort is quoted, or it would end its record.
import { stringify } from 'csv-stringify/sync'
import type { ExportArticle } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { textIn } from './sections.ts'

/** The columns of a log of corrections. */
export const LOG_COLUMNS = [
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

export const LOG_CSV: TextFormat = {
  name: 'log-csv',
  extension: 'csv',
  group: 'desk',
  words: {
    label: 'Correction log (CSV)',
    hint: 'A spreadsheet table with one row per correction.',
    files: 'a correction log',
  },
  isLog: true,
  showsHistory: true,
  sections: [
    {
      open: () => `\ufeff${table([LOG_COLUMNS])}`,
      each: (article) => table(logRows(article).map((row) => row.map(safeCell))),
    },
  ],
}

/** Rows as CSV with CRLF line ends (RFC 4180). */
export function table(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n\v\f\u0085\u2028\u2029]/u,
  })
}

/** All corrections of the articles, one row each, CRLF line ends (RFC 4180). */
export function writeLogCsv(articles: readonly ExportArticle[]): string {
  return textIn(LOG_CSV.sections, articles)
}

/** A cell no spreadsheet takes for a formula. */
export function safeCell(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value
}

/** One row a correction, in the order of the columns. */
export function logRows({ id, title, metadata, log }: ExportArticle): readonly (readonly string[])[] {
  const head = [id, title, metadata.publishedAt ?? '', metadata.source ?? '']
  return log.map((c) => [
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
