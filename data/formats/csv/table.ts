// A table of articles: one row an article, columns known by the names in its first row. What it was written in, CSV or a spreadsheet,
// makes no difference here.
import type { MetadataPatch } from '../../schema/metadata.ts'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { knownDate, knownLanguage, knownTags, oneLine } from '../reading/known-values.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { isTooDeep, readHtmlBlocks, tooDeep } from '../reading/read-html.ts'
import { plainBlocks } from '../reading/read-wire-text.ts'
import { isSafeAddress } from '../safe-address.ts'

/** Names of columns, folded: lower case, letters and digits only. The first of a row that is there counts. */
const COLUMNS = {
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
} as const
export type Column = keyof typeof COLUMNS
type Row = Readonly<Partial<Record<Column, string>>>

/** Rows as cells. `numbers`: which row of its file each is, from 1, where that is not its place in the list. */
export interface Table {
  readonly rows: readonly (readonly string[])[]
  readonly numbers?: readonly number[]
}

export interface NamedRows {
  /** Which column of the table is which. */
  readonly columns: ReadonlyMap<string, number>
  /** Every row but the first under the name its article has, and its place in the list, from 0. */
  readonly rows: readonly { readonly name: string; readonly at: number; readonly record: readonly string[] }[]
}

/** The rows of a table by the names of their articles. */
export function namedRows({ rows, numbers }: Table): NamedRows {
  const [head = [], ...records] = rows
  const columns = columnsOf(head)
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

/** Whether a first row names columns of articles: at least one of text and one other, and half of all. */
export function isHead(head: readonly string[]): boolean {
  const columns = columnsOf(head)
  return columns.size > 1 && columns.size * 2 >= head.length && (columns.has('body') || columns.has('html'))
}

/** The articles of a table; rows without text are named as skipped. Problems: unreadable, when no column is known to be text. */
export function readTable(table: Table, path: string): Result<ReadFile> {
  const { columns, rows } = namedRows(table)
  if (!columns.has('body') && !columns.has('html'))
    return fail('unreadable', {
      path,
      detail: 'its first row names no column of text: call one “body” and one “headline”',
    })
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  for (const { name, record } of rows) {
    const row: Row = Object.fromEntries([...columns].map(([column, at]) => [column, record[at] ?? '']))
    if (isTooDeep(row.html ?? '')) return tooDeep(path)
    const read = readRow(row)
    if (read !== null) articles.push({ ...read, item: name })
    else if (record.some((cell) => cell.trim() !== '')) skipped.push(oneLine(row.headline ?? '') || name)
  }
  return ok({ articles, skipped })
}

function columnsOf(head: readonly string[]): ReadonlyMap<Column, number> {
  const names = head.map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
  return new Map(
    (Object.entries(COLUMNS) as [Column, readonly string[]][]).flatMap(([column, known]): [Column, number][] => {
      const name = known.find((each) => names.includes(each))
      return name === undefined ? [] : [[column, names.indexOf(name)]]
    }),
  )
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
    ...{ byline: oneLine(row.byline ?? '') || null, blocks, dateline: null },
    ...{ source: oneLine(row.source ?? '').slice(0, 500) || null, language: knownLanguage(row.language ?? '') },
    metadata: metadataOf(row),
  }
}

function metadataOf({ date = '', url = '', tags = '', desk = '' }: Row): MetadataPatch {
  const at = knownDate(date)
  const address = url.trim()
  const isAddress = /^https?:/i.test(address) && isSafeAddress(address) && address.length <= 2000
  return {
    tags: knownTags(tags.split(/[,;|]/)),
    ...(isAddress ? { url: address } : {}),
    ...(at === null ? {} : { publishedAt: at }),
    ...(oneLine(desk) === '' ? {} : { desk: oneLine(desk).slice(0, 200) }),
  }
}
