// Reads a spreadsheet of articles: every sheet that names its columns, one row an article.
import { fail, ok, type Result } from '../../schema/problem.ts'
import { isHead, readTable, type Table } from '../csv/table.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { readSheets, type Sheet } from './sheets.ts'

/** As WIRE_READER. */
export const XLSX_READER = 1

/** How many rows may stand above the one that names the columns: a title, a date, nothing. */
const MOST_ABOVE = 20

/** The articles of a workbook; sheets without any are named as skipped. Problems: unreadable, too-large. */
export function readXlsx(bytes: Uint8Array, path: string): Result<ReadFile> {
  const sheets = readSheets(bytes, path)
  if (!sheets.ok) return sheets
  const tables = sheets.value.map((sheet) => ({ name: sheet.name, table: tableIn(sheet) }))
  const isOne = tables.filter(({ table }) => table !== null).length === 1
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  for (const { name, table } of tables) {
    if (table === null) {
      skipped.push(name)
      continue
    }
    const read = readTable(table, path)
    if (!read.ok) return read
    // Rows of several sheets have the same numbers, and may have the same ids.
    const named = (item = ''): string => (isOne ? item : `${name} ${item}`)
    articles.push(...read.value.articles.map((article) => ({ ...article, item: named(article.item) })))
    skipped.push(...read.value.skipped.map(named))
  }
  if (!tables.some(({ table }) => table !== null))
    return fail('unreadable', {
      path,
      detail: 'none of its sheets names a column of text: call one “body” and one “headline”',
    })
  return ok({ articles, skipped })
}

function tableIn({ rows }: Sheet): Table | null {
  const head = rows.slice(0, MOST_ABOVE).findIndex(({ cells }) => isHead(cells.filter((cell) => cell.trim() !== '')))
  if (head < 0) return null
  const below = rows.slice(head)
  return { rows: below.map(({ cells }) => cells), numbers: below.map(({ number }) => number) }
}
