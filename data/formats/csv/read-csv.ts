// Reads a table of articles: one row an article, columns known by the names in its first row, as content systems and
// spreadsheets export them.
import { parse } from 'csv-parse/sync'
import type { MetadataPatch } from '../../schema/metadata.ts'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { knownDate, knownLanguage, knownTags, oneLine } from '../reading/known-values.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { isTooDeep, readHtmlBlocks } from '../reading/read-html.ts'
import { plainBlocks } from '../reading/read-wire-text.ts'
import { isSafeAddress } from '../safe-address.ts'

/** As WIRE_READER. */
export const CSV_READER = 1

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
type Column = keyof typeof COLUMNS
type Row = Readonly<Partial<Record<Column, string>>>

const DELIMITERS = [',', ';', '\t', '|'] as const
const LONGEST_RECORD = 5_000_000

/** The articles of a table; rows without text are named as skipped. Problems: unreadable, when no column is known to be text. */
export function readCsv(text: string, path: string): Result<ReadFile> {
  const rows = rowsOf(text)
  if (rows === null) return fail('unreadable', { path, detail: 'its rows cannot be told apart' })
  const [head = [], ...records] = rows
  const columns = columnsOf(head)
  if (!columns.has('body') && !columns.has('html'))
    return fail('unreadable', {
      path,
      detail: 'its first row names no column of text: call one “body” and one “headline”',
    })
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  const items = new Set<string>()
  for (const [n, record] of records.entries()) {
    const row: Row = Object.fromEntries([...columns].map(([column, at]) => [column, record[at] ?? '']))
    if (isTooDeep(row.html ?? '')) return fail('unreadable', { path, detail: 'its tags are nested too deep' })
    const read = readRow(row)
    if (read === null) {
      if (record.some((cell) => cell.trim() !== '')) skipped.push(oneLine(row.headline ?? '') || `row ${n + 2}`)
      continue
    }
    const own = oneLine(row.item ?? '').slice(0, 2000)
    const item = own === '' || items.has(own) ? `row ${n + 2}` : own
    items.add(item)
    articles.push({ ...read, item })
  }
  return ok({ articles, skipped })
}

/** null: quotes that are never closed, or a row larger than any article. */
function rowsOf(text: string): readonly (readonly string[])[] | null {
  const [line = ''] = text.split(/\r?\n|\r/, 1)
  const delimiter = DELIMITERS.reduce((best, each) => (line.split(each).length > line.split(best).length ? each : best))
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, max_record_size: LONGEST_RECORD })
  } catch {
    return null
  }
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
