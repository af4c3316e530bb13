// Reads lists from the index file: the first page in date order stops as early as it can, everything else is found once
// and then paged from memory.
import {
  type ArticleRow,
  type FirstInList,
  type ListCounts,
  type ListOrder,
  type ListPage,
  type ListRequest,
  ok,
  type Result,
  type Sha256,
  type SortKey,
} from '../../schema/index.ts'
import { parseQuery } from '../parse-query.ts'
import { type Query, withoutWithdrawn } from '../query.ts'
import type { SqlRow } from './database.ts'
import type { IndexTables } from './index-tables.ts'
import { matchExpression } from './match-expression.ts'
import { isInOrder, rangeAround } from './slots.ts'

type Slots = readonly number[]

/** Beyond this offset a page is taken from the whole list. */
const EARLY_AT_MOST = 1000
/** A range with more hits than this is not worth sorting for one page. */
const LARGE_RANGE = 2000
/** The weight of a hit by column, in the table's order: most in the headline, none in facts. */
const WEIGHTS = '8, 1, 3, 1, 1, 2, 0'

const ORDER: Readonly<Record<Exclude<SortKey, 'relevance'>, string>> = {
  published: 'time',
  headline: 'headline',
  source: 'source',
  corrections: 'corrections',
  findings: 'findings',
}

export class ListReader {
  private revision = -1
  /** Everything in an order, by "key direction". */
  private readonly orders = new Map<string, Slots>()
  /** Results of queries by expression, and in order by "key direction expression". The newest few are kept. */
  private readonly found = new Map<string, ReadonlySet<number>>()
  private readonly lists = new Map<string, Slots>()

  constructor(private readonly tables: IndexTables) {}

  /** A page of what a query finds. Problem: bad-query. */
  page({ query, sort, descending, offset, limit }: ListRequest): Result<Omit<ListPage, 'isGrowing'>> {
    const read = parseQuery(query)
    if (!read.ok) return read
    this.forgetOutdated()
    const match = this.expression(read.value)
    const end = offset + limit
    const early = sort === 'published' && end <= EARLY_AT_MOST ? this.early(read.value, match, descending, end) : null
    if (early) return ok({ articles: this.rows(early.slots.slice(offset, end)), total: early.total })
    const list = this.list(match, sort, descending)
    return ok({ articles: this.rows(list.slice(offset, end)), total: list.length })
  }

  /** The first of these articles in a list. Problem: bad-query. */
  firstOf({ query, sort, descending }: ListOrder, ids: readonly string[]): Result<Omit<FirstInList, 'isGrowing'>> {
    const read = parseQuery(query)
    if (!read.ok) return read
    this.forgetOutdated()
    const list = this.list(this.expression(read.value), sort, descending)
    const wanted = new Set(this.slotsOfArticles(ids))
    const place = list.findIndex((slot) => wanted.has(slot))
    const slot = list[place]
    const id =
      slot === undefined ? undefined : this.tables.database.get('SELECT id FROM articles WHERE slot = ?', slot)?.id
    return ok({ first: id === undefined ? null : { id: String(id), place } })
  }

  /** Counts over everything a query finds. Problem: bad-query. */
  counts(query: string): Result<Omit<ListCounts, 'isGrowing'>> {
    const read = parseQuery(query)
    if (!read.ok) return read
    this.forgetOutdated()
    const match = this.expression(read.value)
    const slots = match === null ? null : this.find(match)
    return ok({ total: slots?.size ?? this.tables.size, facets: this.tables.facets.count(slots) })
  }

  /** Ids of everything a query finds, oldest first. Problem: bad-query. */
  ids(query: string): Result<readonly string[]> {
    const read = parseQuery(query)
    if (!read.ok) return read
    this.forgetOutdated()
    const match = this.expression(read.value)
    const found = match === null ? 'WHERE withdrawn = 0' : 'WHERE slot IN (SELECT rowid FROM words WHERE words MATCH ?)'
    const sql = `SELECT group_concat(id, ' ') AS ids FROM (SELECT id FROM articles ${found} ORDER BY time, id)`
    const ids = this.tables.database.get(sql, ...(match === null ? [] : [match]))?.ids
    return ok(ids ? String(ids).split(' ') : [])
  }

  /** Article ids by the hash of their original text, and of their origin. */
  identities(): ReadonlyMap<Sha256, string> {
    const rows = this.tables.database.all('SELECT identity, origin, id FROM articles ORDER BY id')
    return new Map(
      rows.flatMap(({ identity, origin, id }) =>
        [identity, origin].flatMap((hash): [Sha256, string][] => (hash === null ? [] : [[String(hash), String(id)]])),
      ),
    )
  }

  /** The rows of these articles, in their order. */
  rowsOf(ids: readonly string[]): readonly ArticleRow[] {
    return ids.flatMap((id) => {
      const sql = 'SELECT row FROM articles WHERE slot = (SELECT slot FROM files WHERE id = ?)'
      const row = this.tables.database.get(sql, id)?.row
      return row === undefined ? [] : [JSON.parse(String(row)) as ArticleRow]
    })
  }

  /** The first of a date order without finding the rest; null when that would not be faster. */
  private early(
    query: Query,
    match: string | null,
    descending: boolean,
    end: number,
  ): { readonly slots: Slots; readonly total: number | null } | null {
    const { database } = this.tables
    const direction = descending ? 'DESC' : 'ASC'
    if (match === null) {
      const rows = database.all(
        `SELECT slot FROM articles WHERE withdrawn = 0 ORDER BY time ${direction}, id LIMIT ?`,
        end,
      )
      return { slots: slotsOf(rows), total: this.tables.size }
    }
    if (this.lists.has(listKey(match, 'published', descending)) || !isInOrder(database)) return null
    const by = `ORDER BY rowid ${direction} LIMIT`
    const named = matchExpression(withoutWithdrawn(query), (beginning) => this.tables.words.like(beginning)) ?? match
    const first = slotsOf(database.all(`SELECT rowid AS slot FROM words WHERE words MATCH ? ${by} ?`, named, end))
    const last = first.at(-1)
    if (first.length < end || last === undefined) return { slots: this.byTime(first, descending), total: first.length }
    const { from, to } = rangeAround(last, descending)
    const [low, high] = descending ? [from, last] : [last + 1, to]
    const within = 'SELECT rowid AS slot FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ?'
    const rest = slotsOf(database.all(`${within} ${by} ?`, named, low, high, LARGE_RANGE))
    if (rest.length === LARGE_RANGE) return null
    return { slots: this.byTime([...first, ...rest], descending).slice(0, end), total: null }
  }

  /** The expression for a caller that needs everything a query finds. */
  private expression(query: Query): string | null {
    if (query.length === 0) return null
    return matchExpression(withoutWithdrawn(query), (beginning) => this.tables.words.beginnings(beginning))
  }

  private byTime(slots: Slots, descending: boolean): Slots {
    const sign = descending ? -1 : 1
    const keyed = slots.map((slot) => {
      const { time, id } = this.tables.database.get('SELECT time, id FROM articles WHERE slot = ?', slot) ?? {}
      return { slot, time: Number(time), id: String(id) }
    })
    keyed.sort((a, b) => sign * (a.time - b.time) || (a.id < b.id ? -1 : 1))
    return keyed.map(({ slot }) => slot)
  }

  /** Everything a query finds, in order. */
  private list(match: string | null, sort: SortKey, descending: boolean): Slots {
    if (sort === 'relevance' && match !== null) return this.byRelevance(match, descending)
    const key = sort === 'relevance' ? 'published' : sort
    if (match === null) return this.order(key, descending, 'WHERE withdrawn = 0')
    return remembered(this.lists, listKey(match, key, descending), () => {
      const found = this.find(match)
      return this.order(key, descending).filter((slot) => found.has(slot))
    })
  }

  private byRelevance(match: string, descending: boolean): Slots {
    return remembered(this.lists, listKey(match, 'relevance', descending), () => {
      const by = `bm25(words, ${WEIGHTS}) ${descending ? 'ASC' : 'DESC'}, rowid DESC`
      return numbersIn(
        this.tables.database.get(together(`SELECT rowid AS slot FROM words WHERE words MATCH ? ORDER BY ${by}`), match),
      )
    })
  }

  private order(key: Exclude<SortKey, 'relevance'>, descending: boolean, where = ''): Slots {
    const direction = descending ? 'DESC' : 'ASC'
    return remembered(this.orders, `${key} ${direction} ${where}`, () =>
      numbersIn(
        this.tables.database.get(
          together(`SELECT slot FROM articles ${where} ORDER BY ${ORDER[key]} ${direction}, id`),
        ),
      ),
    )
  }

  private find(match: string): ReadonlySet<number> {
    return remembered(
      this.found,
      match,
      () =>
        new Set(
          numbersIn(this.tables.database.get(together('SELECT rowid AS slot FROM words WHERE words MATCH ?'), match)),
        ),
    )
  }

  /** In any order; unknown articles have none. */
  private slotsOfArticles(ids: readonly string[]): Slots {
    const known = 'SELECT slot FROM files WHERE slot IS NOT NULL AND id IN (SELECT value FROM json_each(?))'
    return numbersIn(this.tables.database.get(together(known), JSON.stringify(ids)))
  }

  private rows(slots: Slots): readonly ArticleRow[] {
    return slots.flatMap((slot) => {
      const found = this.tables.database.get('SELECT row FROM articles WHERE slot = ?', slot)
      return found ? [JSON.parse(String(found.row)) as ArticleRow] : []
    })
  }

  private forgetOutdated(): void {
    if (this.revision === this.tables.revision) return
    this.revision = this.tables.revision
    for (const known of [this.orders, this.found, this.lists]) known.clear()
  }
}

const KEPT = 8

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make()
  known.delete(key)
  known.set(key, value)
  const [oldest] = known.keys()
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return value
}

function listKey(match: string, sort: SortKey, descending: boolean): string {
  return `${sort} ${descending} ${match}`
}

/** All slots of a statement as one text: stepping through 100,000 rows takes far longer than splitting one text. */
function together(select: string): string {
  return `SELECT group_concat(slot, ' ') AS slots FROM (${select})`
}

function numbersIn(row: SqlRow | undefined): Slots {
  return row?.slots ? String(row.slots).split(' ').map(Number) : []
}

function slotsOf(rows: readonly SqlRow[]): Slots {
  return rows.map(({ slot }) => Number(slot))
}
