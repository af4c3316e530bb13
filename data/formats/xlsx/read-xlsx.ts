// Reads a spreadsheet of articles: every sheet that names its columns, one row an article.
import { fail, ok, type Result } from '../../schema/problem.ts'
import type { TableColumns } from '../../schema/reading-given.ts'
import { isHead, readTable, shownHead, type Table } from '../csv/table.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { readSheets, type Sheet } from './sheets.ts'

/** As WIRE_READER. */
export const XLSX_READER = 1

/** How many rows may stand above the one that names the columns: a title, a date, nothing. */
const MOST_ABOVE = 20

/** The articles of a workbook; sheets without any are named as skipped. `chosen`: which columns are what. Problems: unreadable, too-large, unknown-columns. */
export function readXlsx(bytes: Uint8Array, path: string, chosen?: TableColumns): Result<ReadFile> {
  const sheets = readSheets(bytes, path)
  if (!sheets.ok) return sheets
  const tables = sheets.value.map((sheet) => ({ name: sheet.name, table: tableIn(sheet, chosen) }))
  const isOne = tables.filter(({ table }) => table !== null).length === 1
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  let first: ReadFile['table']
  for (const { name, table } of tables) {
    if (table === null) {
      skipped.push(name)
      continue
    }
    const read = readTable(table, path)
    if (!read.ok) return read
    first ??= read.value.table
    // Rows of several sheets have the same numbers, and may have the same ids.
    const named = (item = ''): string => (isOne ? item : `${name} ${item}`)
    articles.push(...read.value.articles.map((article) => ({ ...article, item: named(article.item) })))
    skipped.push(...read.value.skipped.map(named))
  }
  const head = sheets.value
    .flatMap(({ rows }) => rows)
    .find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)
  if (!first) return fail('unknown-columns', { path, columns: shownHead(head?.cells ?? []) })
  return ok({ articles, skipped, table: first })
}

function tableIn({ rows }: Sheet, chosen: TableColumns | undefined): Table | null {
  const head = rows
    .slice(0, MOST_ABOVE)
    .findIndex(({ cells }) => isHead(chosen ? cells : cells.filter((cell) => cell.trim() !== ''), chosen))
  if (head < 0) return null
  const below = rows.slice(head)
  return { rows: below.map(({ cells }) => cells), numbers: below.map(({ number }) => number), chosen }
}
