// An index that holds everything in memory: enough for some thousand articles, and the same answers as any later one.
import {
  type ArticleRecord,
  type ArticleRow,
  type FacetCount,
  type Facets,
  type ListPage,
  type ListRequest,
  ok,
  type Result,
  type Sha256,
  type SortKey,
} from '../schema/index.ts'
import type { ArticleIndex } from './article-index.ts'
import { fold } from './fold.ts'
import { type IndexEntry, toIndexEntry } from './index-entry.ts'
import { parseQuery, type Term } from './parse-query.ts'

export class MemoryIndex implements ArticleIndex {
  private readonly entries = new Map<string, IndexEntry>()
  private readonly identities = new Map<Sha256, string>()
  private readonly pending = new Map<string, ArticleRecord>()
  /** What was found last: a list is asked for page by page. */
  private last: { readonly key: string; readonly entries: readonly IndexEntry[]; readonly facets: Facets } | null = null

  get size(): number {
    this.settle()
    return this.entries.size
  }

  /** Only noted: a save is acknowledged first, and the entries are made when somebody asks. */
  update(records: readonly ArticleRecord[]): void {
    this.last = null
    for (const record of records) this.pending.set(record.id, record)
  }

  private settle(): void {
    for (const record of this.pending.values()) {
      const entry = toIndexEntry(record)
      if (!entry) continue
      this.entries.set(record.id, entry)
      this.identities.set(entry.identity, record.id)
    }
    this.pending.clear()
  }

  remove(ids: readonly string[]): void {
    if (ids.length === 0) return
    this.settle()
    this.last = null
    for (const id of ids) {
      const entry = this.entries.get(id)
      if (entry && this.identities.get(entry.identity) === id) this.identities.delete(entry.identity)
      this.entries.delete(id)
    }
  }

  search(request: ListRequest): Result<ListPage> {
    this.settle()
    const { query, sort, descending, offset, limit } = request
    const key = JSON.stringify([query, sort, descending])
    if (this.last?.key !== key) {
      const terms = parseQuery(query)
      if (!terms.ok) return terms
      const entries = this.sorted(terms.value, sort, descending)
      this.last = { key, entries, facets: facetsOf(entries) }
    }
    const { entries, facets } = this.last
    const articles = entries.slice(offset, offset + limit).map(({ row }) => row)
    return ok({ total: entries.length, articles, facets })
  }

  ids(query: string): Result<readonly string[]> {
    this.settle()
    const terms = parseQuery(query)
    if (!terms.ok) return terms
    return ok(
      this.found(terms.value)
        .sort(COMPARE.published)
        .map(({ row }) => row.id),
    )
  }

  byIdentity(identity: Sha256): string | null {
    this.settle()
    return this.identities.get(identity) ?? null
  }

  idsLike(prefix: string): readonly string[] {
    this.settle()
    return [...this.entries.keys()].filter((id) => id.startsWith(prefix)).slice(0, 10)
  }

  private sorted(terms: readonly Term[], sort: SortKey, descending: boolean): readonly IndexEntry[] {
    const sign = descending ? -1 : 1
    const compare = sort === 'relevance' ? relevance(terms) : COMPARE[sort]
    return this.found(terms).sort((a, b) => sign * compare(a, b) || (a.row.id < b.row.id ? -1 : 1))
  }

  private found(terms: readonly Term[]): IndexEntry[] {
    return [...this.entries.values()].filter((entry) => terms.every((term) => isMatch(entry, term)))
  }
}

function isMatch(entry: IndexEntry, { field, words, isExcluded, isExact }: Term): boolean {
  const text = field === null ? entry.all : entry.fields[field]
  if (isExact) return text.split('\n').includes(words) !== isExcluded
  return text.includes(words) !== isExcluded
}

type Compare = (a: IndexEntry, b: IndexEntry) => number

const words = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const text =
  (value: (row: ArticleRow) => string): Compare =>
  (a, b) =>
    words.compare(value(a.row), value(b.row))
const number =
  (value: (row: ArticleRow) => number): Compare =>
  (a, b) =>
    value(a.row) - value(b.row)

/** Ascending; an article without a date comes before all dates. */
const COMPARE: Readonly<Record<Exclude<SortKey, 'relevance'>, Compare>> = {
  published: number(({ published }) => (published === null ? Number.NEGATIVE_INFINITY : Date.parse(published))),
  headline: text(({ headline }) => fold(headline)),
  source: text(({ source }) => source ?? ''),
  corrections: number(({ corrections, proposed }) => corrections + proposed),
  findings: number(({ findings }) => findings),
}

/** Ascending: more hits, and hits in the headline, come later. */
function relevance(terms: readonly Term[]): Compare {
  const score = (entry: IndexEntry): number =>
    terms.reduce((sum, { words }) => sum + count(entry.all, words) + 5 * count(entry.fields.headline, words), 0)
  const scores = new Map<IndexEntry, number>()
  const of = (entry: IndexEntry): number => {
    const known = scores.get(entry) ?? score(entry)
    scores.set(entry, known)
    return known
  }
  return (a, b) => of(a) - of(b)
}

function count(haystack: string, needle: string): number {
  return haystack.split(needle).length - 1
}

function facetsOf(entries: readonly IndexEntry[]): Facets {
  const rows = entries.map(({ row }) => row)
  return {
    tags: counted(rows.flatMap(({ tags }) => tags)),
    sources: counted(rows.flatMap(({ source }) => source ?? [])),
    desks: counted(rows.flatMap(({ desk }) => desk ?? [])),
    states: counted(rows.map(({ state }) => state)),
  }
}

/** Values with their counts, by name. */
function counted(values: readonly string[]): readonly FacetCount[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([name, n]) => ({ name, count: n })).sort((a, b) => words.compare(a.name, b.name))
}
