// The reference of what a query finds and in which order: entries in memory, no index structure. It serves those who only
// read an archive; the file-backed index has to answer the same.
import {
  type ArticleRow,
  type FacetCount,
  type Facets,
  type ListCounts,
  type ListPage,
  type ListRequest,
  ok,
  type Result,
  type Sha256,
  type SortKey,
} from '../schema/index.ts'
import { fold } from './fold.ts'
import type { IndexEntry } from './index-entry.ts'
import { parseQuery, type Term } from './parse-query.ts'

export class MemoryIndex {
  private readonly entries = new Map<string, IndexEntry>()
  /** What was found last: a list is asked for page by page. */
  private last: { readonly key: string; readonly entries: readonly IndexEntry[] } | null = null

  get size(): number {
    return this.entries.size
  }

  /** Ids of all articles taken in. */
  get known(): readonly string[] {
    return [...this.entries.keys()]
  }

  /** Takes in an article, or takes it in anew. */
  add(entry: IndexEntry): void {
    this.last = null
    this.entries.set(entry.row.id, entry)
  }

  remove(id: string): void {
    this.last = null
    this.entries.delete(id)
  }

  /** A page of what a query finds. Problem: bad-query. */
  page({ query, sort, descending, offset, limit }: ListRequest): Result<ListPage> {
    const key = JSON.stringify([query, sort, descending])
    if (this.last?.key !== key) {
      const terms = parseQuery(query)
      if (!terms.ok) return terms
      this.last = { key, entries: this.sorted(terms.value, sort, descending) }
    }
    const { entries } = this.last
    const articles = entries.slice(offset, offset + limit).map(({ row }) => row)
    return ok({ articles, total: entries.length, isGrowing: false })
  }

  /** Counts over everything a query finds. Problem: bad-query. */
  counts(query: string): Result<ListCounts> {
    const terms = parseQuery(query)
    if (!terms.ok) return terms
    const found = this.found(terms.value)
    return ok({ total: found.length, facets: facetsOf(found), isGrowing: false })
  }

  /** Ids of everything a query finds, oldest first. Problem: bad-query. */
  ids(query: string): Result<readonly string[]> {
    const terms = parseQuery(query)
    return terms.ok ? ok(this.sorted(terms.value, 'published', false).map(({ row }) => row.id)) : terms
  }

  /** The article with each original text. */
  identities(): ReadonlyMap<Sha256, string> {
    return new Map([...this.entries.values()].map(({ identity, row }) => [identity, row.id]))
  }

  /** Ids that begin like this, at most ten. */
  idsLike(prefix: string): readonly string[] {
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

/** Ascending; an article without a date has just come in, and stands where the newest does. */
const COMPARE: Readonly<Record<Exclude<SortKey, 'relevance'>, Compare>> = {
  published: number(({ published }) => (published === null ? Number.POSITIVE_INFINITY : Date.parse(published))),
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
