// A table of articles: one row an article, columns known by the names in its first row. What it was written in, CSV or a spreadsheet,
// makes no difference here.
import { deskFrom, type MetadataPatch, sourceFrom, tagsFrom } from '../../schema/metadata.ts'
import { fail, ok, type Result } from '../../schema/problem.ts'
import type { TableColumn, TableColumns } from '../../schema/reading-given.ts'
import { knownDate, knownLanguage, oneLine } from '../reading/known-values.ts'
import { isTooDeep, tooDeep } from '../reading/parse-html.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { readHtmlBlocks } from '../reading/read-html.ts'
import { plainBlocks } from '../reading/read-wire-text.ts'
import { isSafeAddress } from '../web/safe-address.ts'

/**
 * Names of columns, folded: lower case, letters and digits only. The first of a row that is there counts. A standfirst is read only
 * where an editor says which column it is.
 */
const COLUMNS = {
  standfirst: [],
  headline: ['headline', 'title', 'titel', 'titre', 'titulo'],
  html: ['bodyhtml', 'contenthtml', 'html', 'texthtml', 'htmlbody'],
  body: ['body', 'content', 'text', 'bodytext', 'articlebody', 'fulltext', 'article', 'story', 'copy'],
  byline: ['byline', 'author', 'authors', 'autor', 'auteur'],
  date: ['publishedat', 'published', 'publicationdate', 'pubdate', 'datepublished', 'date', 'datum'],
  url: ['url', 'link', 'permalink', 'canonicalurl'],
  tags: ['tags', 'keywords', 'topics'],
  desk: ['desk', 'section', 'category'],
  source: ['source', 'publication', 'agency'],
  language: ['language', 'lang'],
  item: ['guid', 'uuid', 'id', 'nid', 'postid'],
} as const satisfies Readonly<Record<TableColumn, readonly string[]>>
type Row = Readonly<Partial<Record<TableColumn, string>>>

/** Rows as cells. `numbers`: which row of its file each is, from 1, where that is not its place in the list. */
export interface Table {
  readonly rows: readonly (readonly string[])[]
  readonly numbers?: readonly number[]
  /** Which columns are what, as an editor stated it; absent: by their names. */
  readonly chosen?: TableColumns | undefined
}

export interface NamedRows {
  /** Which column of the table is which. */
  readonly columns: ReadonlyMap<string, number>
  /** Every row but the first under the name its article has, and its place in the list, from 0. */
  readonly rows: readonly { readonly name: string; readonly at: number; readonly record: readonly string[] }[]
}

/** The rows of a table by the names of their articles. */
export function namedRows({ rows, numbers, chosen }: Table): NamedRows {
  const [head = [], ...records] = rows
  const columns = columnsOf(head, chosen)
  const names = new Set<string>()
  return {
    columns,
    rows: records.map((record, n) => {
      const own = oneLine(record[columns.get('item') ?? -1] ?? '').slice(0, 2000)
      const name = own === '' || names.has(own) ? `row ${numbers?.[n + 1] ?? n + 2}` : own
      names.add(name)
      return { name, at: n + 1, record }
    }),
  }
}

/** Whether a first row names columns of articles: all that were chosen; else at least one of text and one other, and half of all. */
export function isHead(head: readonly string[], chosen?: TableColumns): boolean {
  const columns = columnsOf(head, chosen)
  if (chosen) return Object.keys(chosen).length > 0 && columns.size === Object.keys(chosen).length
  return columns.size > 1 && columns.size * 2 >= head.length && (columns.has('body') || columns.has('html'))
}

/** The articles of a table; rows without text are named as skipped. Problems: unknown-columns, when none is known to be text, or one that
 * was chosen is not there. */
export function readTable(table: Table, path: string): Result<ReadFile> {
  const { columns, rows } = namedRows(table)
  const head = shownHead(table.rows[0] ?? [])
  const isWhole = columns.size >= Object.keys(table.chosen ?? {}).length
  if (!isWhole || (!columns.has('body') && !columns.has('html')))
    return fail('unknown-columns', { path, columns: head })
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  for (const { name, record } of rows) {
    const row: Row = Object.fromEntries([...columns].map(([column, at]) => [column, record[at] ?? '']))
    if (isTooDeep(row.html ?? '')) return tooDeep(path)
    const read = readRow(row)
    if (read !== null) articles.push({ ...read, item: name })
    else if (record.some((cell) => cell.trim() !== '')) skipped.push(oneLine(row.headline ?? '') || name)
  }
  const named = [...columns].map(([column, at]) => [column, head[at] ?? ''])
  return ok({ articles, skipped, table: { head, columns: Object.fromEntries(named) } })
}

/** What the columns of a table are called, each by a name of its own: one without is called by its number. */
export function shownHead(head: readonly string[]): readonly string[] {
  const names = head.slice(0, MOST_COLUMNS).map((name) => oneLine(name).slice(0, 500))
  return names.map((name, at) => (name === '' || names.indexOf(name) < at ? `#${at + 1}` : name))
}

const MOST_COLUMNS = 200

function columnsOf(head: readonly string[], chosen?: TableColumns): ReadonlyMap<TableColumn, number> {
  if (chosen) {
    const shown = shownHead(head)
    const places = Object.entries(chosen).map(([column, name]) => [column, placeOf(shown, name)] as const)
    return new Map(places.filter(([, at]) => at >= 0) as [TableColumn, number][])
  }
  const names = head.map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
  return new Map(
    (Object.entries(COLUMNS) as [TableColumn, readonly string[]][]).flatMap(
      ([column, known]): [TableColumn, number][] => {
        const name = known.find((each) => names.includes(each))
        return name === undefined ? [] : [[column, names.indexOf(name)]]
      },
    ),
  )
}

/** A column by its name, or its number. */
function placeOf(shown: readonly string[], name: string): number {
  const at = shown.indexOf(oneLine(name))
  const number = /^#([1-9]\d{0,2})$/.exec(name)?.[1]
  return at >= 0 || number === undefined || Number(number) > shown.length ? at : Number(number) - 1
}

function readRow(row: Row): ReadArticle | null {
  const blocks = row.html?.trim() ? readHtmlBlocks(row.html) : row.body?.trim() ? plainBlocks(row.body) : []
  if (blocks.length === 0) return null
  const headline = oneLine(row.headline ?? '')
  return {
    headline:
      headline === ''
        ? { text: provisionalHeadline(blocks[0]?.text ?? ''), from: 'provisional' }
        : { text: headline, from: 'line' },
    ...(oneLine(row.standfirst ?? '') === '' ? {} : { standfirst: oneLine(row.standfirst ?? '') }),
    ...{ byline: oneLine(row.byline ?? '') || null, blocks, dateline: null },
    ...{ source: sourceFrom(row.source ?? ''), language: knownLanguage(row.language ?? '') },
    metadata: metadataOf(row),
  }
}

function metadataOf({ date = '', url = '', tags = '', desk = '' }: Row): MetadataPatch {
  const at = knownDate(date)
  const address = url.trim()
  const isAddress = /^https?:/i.test(address) && isSafeAddress(address) && address.length <= 2000
  return {
    tags: tagsFrom(tags.split(/[,;|]/)),
    ...(isAddress ? { url: address } : {}),
    ...(at === null ? {} : { publishedAt: at }),
    ...(deskFrom(desk) === null ? {} : { desk: deskFrom(desk) }),
  }
}
