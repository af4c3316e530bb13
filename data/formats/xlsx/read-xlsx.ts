// Reads a spreadsheet of articles: every sheet that names its columns, one row an article.
import { fail, ok, type Result } from '../../schema/problem.ts'
import type { TableColumns } from '../../schema/reading-given.ts'
import { isHead, readTable, shownHead, type Table } from '../csv/table.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { partsOf, readSheets, type Sheet } from './sheets.ts'

/** As WIRE_READER. */
export const XLSX_READER = 1

/** How many rows may stand above the one that names the columns: a title, a date, nothing. */
const MOST_ABOVE = 20

/** The articles of a workbook; sheets without any are named as skipped. `chosen`: which columns are what. Problems: unreadable, too-large, unknown-columns. */
export function readXlsx(bytes: Uint8Array, path: string, chosen?: TableColumns): Result<ReadFile> {
  const sheets = readSheets(partsOf(bytes, path), path)
  if (!sheets.ok) return sheets
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  let first: ReadFile['table']
  for (const { sheet, table, named } of tablesIn(sheets.value, chosen)) {
    if (table === null) {
      skipped.push(sheet.name)
      continue
    }
    const read = readTable(table, path)
    if (!read.ok) return read
    first ??= read.value.table
    articles.push(...read.value.articles.map((article) => ({ ...article, item: named(article.item) })))
    skipped.push(...read.value.skipped.map(named))
  }
  const head = sheets.value
    .flatMap(({ rows }) => rows)
    .find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)
  if (!first) return fail('unknown-columns', { path, columns: shownHead(head?.cells ?? []) })
  return ok({ articles, skipped, table: first })
}

export interface SheetTable {
  readonly sheet: Sheet
  /** null: the sheet is no table of articles. */
  readonly table: Table | null
  /** Which of the sheet's rows names the columns. */
  readonly head: number
  /** The name of an article in the workbook: rows of several sheets have the same numbers, and may have the same ids. */
  readonly named: (item: string | undefined) => string
}

/** What of a workbook is tables of articles. */
export function tablesIn(sheets: readonly Sheet[], chosen: TableColumns | undefined): readonly SheetTable[] {
  const heads = sheets.map((sheet) => headIn(sheet, chosen))
  const isOne = heads.filter((head) => head >= 0).length === 1
  return sheets.map((sheet, n) => {
    const head = heads[n] ?? -1
    const below = sheet.rows.slice(head)
    const table = { rows: below.map(({ cells }) => cells), numbers: below.map(({ number }) => number), chosen }
    return {
      ...{ sheet, head, table: head < 0 ? null : table },
      named: (item = '') => (isOne ? item : `${sheet.name} ${item}`),
    }
  })
}

function headIn({ rows }: Sheet, chosen: TableColumns | undefined): number {
  return rows
    .slice(0, MOST_ABOVE)
    .findIndex(({ cells }) => isHead(chosen ? cells : cells.filter((cell) => cell.trim() !== ''), chosen))
}
