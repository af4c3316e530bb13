// The index file returns what the in-memory reference returns, for any articles, query, order and page, also after
// articles were changed and withdrawn.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ImportPlanner } from '../../acts/import/import-copy.ts'
import { systemContext } from '../../acts/system-context.ts'
import { correctFound, openArticle } from '../../corrections/index.ts'
import { type ArticleRecord, CATEGORIES, type ListOrder, SORT_KEYS } from '../../schema/index.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import { type IndexEntry, toIndexEntry } from '../index-entry.ts'
import { MemoryIndex } from '../memory-index.ts'
import { IndexTables } from './index-tables.ts'
import { ListReader } from './list-reader.ts'
import { openDatabase } from './open-database.ts'
import { readyEntry } from './ready-entry.ts'
import { prepare } from './schema.ts'

const context = systemContext('Ana Editor')
const STAMP = { size: 1, changed: 1 }
const WORDS = [
  'wall',
  'walls',
  'harbour',
  'Łódź',
  'Bozizé',
  'N’Djamena',
  'or',
  'b',
  'été',
  '12',
  'Ørsted',
  'well-known',
]
const NAMES = ['harbour', 'harbour wall', 'Sport', 'sport', 'Café Groß', 'C++', 'C#', 'C', '👍', 'R&D = fun', 'north']
const DATES = [
  null,
  '2019-05-07',
  '2019-05-07T08:30:00Z',
  '2019-05-07T23:30:00-05:00',
  '2019-05-08T00:10:00+02:00',
  '1999-12-31',
  '2021-01-01T00:00:00Z',
]

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
const article = fc.record({
  headline: words,
  body: words,
  tags: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }),
  source: fc.option(fc.constantFrom(...NAMES)),
  desk: fc.option(fc.constantFrom(...NAMES)),
  publishedAt: fc.constantFrom(...DATES),
  state: fc.constantFrom('new', 'checked', 'in-work' as const),
  category: fc.option(fc.constantFrom(...CATEGORIES)),
  status: fc.constantFrom('accepted', 'proposed' as const),
})
type Made = Parameters<Parameters<typeof article.map>[0]>[0]

const value = fc.oneof(fc.constantFrom(...WORDS, ...NAMES, 'wal', 'ha', 'we', 'har*', 'wa*', 'n’d', 'n'), words)
const condition = fc.oneof(
  value,
  value.map((text) => `"${text}"`),
  fc.constantFrom('"wall sport"', '"harbour north"', '"wall b"'),
  fc
    .tuple(fc.constantFrom('tag', 'source', 'desk', 'by', 'headline'), value)
    .map(([field, text]) => `${field}:${text}`),
  fc.tuple(fc.constantFrom('tag', 'source', 'desk'), value).map(([field, text]) => `${field}:"${text}"`),
  fc.constantFrom(
    'date:2019',
    'date:2019-05-07',
    'date:2019-05-08..',
    'date:..2019',
    'corrected:yes',
    'corrected:2020..',
  ),
  fc.constantFrom('state:new', 'state:in-work', 'category:name', 'has:date', 'has:tag', 'has:proposal', 'corrected:no'),
)
const term = fc.tuple(fc.constantFrom('', '', '-'), condition).map((parts) => parts.join(''))
const query = fc
  .array(fc.tuple(term, fc.constantFrom(' ', ' ', ' OR ')), { maxLength: 4 })
  .map((terms) => terms.flat().slice(0, -1).join(''))

function recordOf({ headline, body, category, status, ...metadata }: Made): ArticleRecord {
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'x.txt', bytes: Buffer.from(`${headline}\n\n${body} stands.\n`), metadata })
  const record = planner.plan().records[0] as ArticleRecord
  const opened = openArticle(record)
  if (category === null || !opened.ok) return record
  const ruling = { category, reason: '', status }
  const done = correctFound(opened.value, { find: 'stands', replace: 'stood', field: 'body' }, ruling, context)
  return done.ok ? (done.value.change.articles[0]?.after ?? record) : record
}

function entryOf(record: ArticleRecord): IndexEntry {
  const entry = toIndexEntry(record)
  if (!entry.ok) throw new Error(entry.problem.code)
  return entry.value
}

/** Every article is at its place in the list, the first of several is, and an article that is not in it has none. */
function comparePlaces(reader: ListReader, memory: MemoryIndex, list: ListOrder): void {
  const page = memory.page({ ...list, offset: 0, limit: 500 })
  const ids = page.ok ? page.value.articles.map(({ id }) => id) : []
  for (const index of [reader, memory]) {
    const firstOf = (...wanted: readonly string[]) => {
      const found = index.firstOf(list, wanted)
      return found.ok ? found.value.first : found
    }
    for (const [place, id] of ids.entries()) expect(firstOf(id)).toEqual({ id, place })
    const last = ids.slice(-2)
    const [id] = last
    expect(firstOf(...last.toReversed(), 'unknown')).toEqual(
      page.ok ? (id === undefined ? null : { id, place: ids.length - last.length }) : page,
    )
  }
}

function compare(reader: ListReader, memory: MemoryIndex, asked: string): void {
  expect(reader.ids(asked)).toEqual(memory.ids(asked))
  const [counts, wanted] = [reader.counts(asked), memory.counts(asked)]
  expect(counts.ok && { ...counts.value, isGrowing: false }).toEqual(wanted.ok && wanted.value)
  for (const sort of SORT_KEYS.filter((key) => key !== 'relevance')) {
    for (const descending of [true, false]) {
      for (const [offset, limit] of [
        [0, 3],
        [2, 4],
        [0, 100],
      ] as const) {
        const request = { query: asked, sort, descending, offset, limit }
        const [page, whole] = [reader.page(request), memory.page(request)]
        expect(page.ok).toBe(whole.ok)
        if (!page.ok || !whole.ok) continue
        expect(page.value.articles, `${asked} by ${sort}`).toEqual(whole.value.articles)
        expect([null, whole.value.total]).toContain(page.value.total)
      }
      comparePlaces(reader, memory, { query: asked, sort, descending })
    }
  }
  const best = reader.page({ query: asked, sort: 'relevance', descending: true, offset: 0, limit: 100 })
  const found = best.ok ? best.value.articles.map(({ id }) => id).sort() : []
  const ids = memory.ids(asked)
  expect(found).toEqual(ids.ok ? [...ids.value].sort() : [])
}

it('the index answers as the reference in memory', () => {
  fc.assert(
    fc.property(
      fc.array(article, { maxLength: 12 }),
      fc.array(article, { maxLength: 3 }),
      fc.array(query, { minLength: 1, maxLength: 6 }),
      (made, changed, queries) => {
        const database = openDatabase(':memory:')
        prepare(database)
        const tables = new IndexTables(database)
        const reader = new ListReader(tables)
        const memory = new MemoryIndex()
        const records = made.map(recordOf)
        for (const record of records) {
          tables.put(readyEntry(entryOf(record)), STAMP)
          memory.add(entryOf(record))
        }
        for (const asked of queries) compare(reader, memory, asked)
        for (const [n, change] of changed.entries()) {
          const id = records[n]?.id
          if (id === undefined) continue
          const entry = entryOf({ ...recordOf(change), id })
          tables.put(readyEntry(entry), STAMP)
          memory.add(entry)
        }
        const gone = records.at(-1)?.id
        if (gone !== undefined) {
          tables.drop(gone)
          memory.remove(gone)
        }
        for (const asked of queries) compare(reader, memory, asked)
        database.close()
      },
    ),
    propertyRuns(1 / 25),
  )
})
