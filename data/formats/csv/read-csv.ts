// Reads a table of articles that is written as text, as content systems and spreadsheets export them.
import { parse } from 'csv-parse/sync'
import { fail, type Result } from '../../schema/problem.ts'
import type { TableColumns } from '../../schema/reading-given.ts'
import type { ReadFile } from '../reading/read-article.ts'
import { isHead, type NamedRows, namedRows, readTable } from './table.ts'

/** As WIRE_READER. */
export const CSV_READER = 1

const DELIMITERS = [',', ';', '\t', '|'] as const
const LONGEST_RECORD = 5_000_000

/** The articles of a table. `chosen`: which columns are what. Problems: unreadable, unknown-columns. */
export function readCsv(text: string, path: string, chosen?: TableColumns): Result<ReadFile> {
  const rows = rowsOf(text)
  if (rows === null) return fail('unreadable', { path, detail: 'its rows cannot be separated' })
  return readTable({ rows, chosen }, path)
}

/** Whether text is a table of articles by the names in its first row. */
export function isTable(text: string): boolean {
  const line = text.slice(0, LONGEST_HEAD).split(/\r?\n|\r/, 1)[0] ?? ''
  if (line.length === text.length) return false
  const [head = []] = rowsOf(line) ?? []
  return isHead(head)
}

const LONGEST_HEAD = 10_000

/** null: quotes that are never closed, or a row larger than any article. */
export function namedRowsIn(text: string, chosen?: TableColumns): NamedRows | null {
  const rows = rowsOf(text)
  return rows === null ? null : namedRows({ rows, chosen })
}

/** What parts the cells: whichever of the usual signs the first line has most of. */
export function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n|\r/, 1)
  return DELIMITERS.reduce((best, each) => (line.split(each).length > line.split(best).length ? each : best))
}

function rowsOf(text: string): readonly (readonly string[])[] | null {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
    })
  } catch {
    return null
  }
}
