// The reference implementation of queries and their order: entries in memory, no index structure. Used when an archive
// is read-only; the file-backed index must return the same.
import {
  type ArticleRow,
  assertNever,
  type FacetCount,
  type Facets,
  type FirstInList,
  type ListCounts,
  type ListOrder,
  type ListPage,
  type ListRequest,
  ok,
  type Result,
  type Sha256,
  type SortKey,
} from '../schema/index.ts'
import { foldedWords } from '../text/fold.ts'
import type { IndexEntry } from './index-entry.ts'
import { parseQuery } from './parse-query.ts'
import { type Query, type Term, WORD_FIELDS, type WordField, withoutWithdrawn } from './query.ts'
import { compareNames, correctionsKey, textKey, timeKey } from './sort-key.ts'

/** An entry with its words, each text as one line with blanks between and around the words. */
interface Held extends IndexEntry {
  readonly words: Readonly<Record<WordField, readonly string[]>>
}

function held(entry: IndexEntry): Held {
  const lines = WORD_FIELDS.map((field) => [
    field,
    entry.texts[field].map((text) => ` ${foldedWords(text).join(' ')} `),
  ])
  return { ...entry, words: Object.fromEntries(lines) }
}

export class MemoryIndex {
  private readonly entries = new Map<string, Held>()
  /** The last result: a list is requested page by page. */
  private last: { readonly key: string; readonly entries: readonly Held[] } | null = null

  /** Number of articles that are not withdrawn. */
  get size(): number {
    return this.entries.size - this.withdrawn
  }

  /** Number of articles that are withdrawn. */
  get withdrawn(): number {
    let count = 0
    for (const { row } of this.entries.values()) if (row.isWithdrawn) count += 1
    return count
  }

  /** Ids of all articles added. */
  get known(): readonly string[] {
    return [...this.entries.keys()]
  }

  /** Adds or replaces an article. */
  add(entry: IndexEntry): void {
    this.last = null
    this.entries.set(entry.row.id, held(entry))
  }

  remove(id: string): void {
    this.last = null
    this.entries.delete(id)
  }

  /** A page of what a query finds. Problem: bad-query. */
  page({ offset, limit, ...list }: ListRequest): Result<ListPage> {
    const found = this.list(list)
    if (!found.ok) return found
    const articles = found.value.slice(offset, offset + limit).map(({ row }) => row)
    return ok({ articles, total: found.value.length, isGrowing: false })
  }

  /** The first of these articles in a list. Problem: bad-query. */
  firstOf(list: ListOrder, ids: readonly string[]): Result<FirstInList> {
    const found = this.list(list)
    if (!found.ok) return found
    const wanted = new Set(ids)
    const place = found.value.findIndex(({ row }) => wanted.has(row.id))
    const id = found.value[place]?.row.id
    return ok({ first: id === undefined ? null : { id, place }, isGrowing: false })
  }

  /** The rows of these articles, in their order. */
  rows(ids: readonly string[]): readonly ArticleRow[] {
    return ids.flatMap((id) => this.entries.get(id)?.row ?? [])
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

  /** The article with each original text, and each origin. */
  identities(): ReadonlyMap<Sha256, string> {
    const entries = [...this.entries.values()].toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1))
    return new Map(
      entries.flatMap(({ identity, origin, row: { id } }) =>
        [identity, origin].flatMap((hash): [Sha256, string][] => (hash === null ? [] : [[hash, id]])),
      ),
    )
  }

  private list({ query, sort, descending }: ListOrder): Result<readonly Held[]> {
    const key = JSON.stringify([query, sort, descending])
    if (this.last?.key !== key) {
      const terms = parseQuery(query)
      if (!terms.ok) return terms
      this.last = { key, entries: this.sorted(terms.value, sort, descending) }
    }
    return ok(this.last.entries)
  }

  private sorted(query: Query, sort: SortKey, descending: boolean): readonly Held[] {
    const sign = descending ? -1 : 1
    const compare = sort === 'relevance' ? relevance(query) : compareBy(sort)
    return this.found(query).sort((a, b) => sign * compare(a, b) || (a.row.id < b.row.id ? -1 : 1))
  }

  private found(query: Query): Held[] {
    const groups = withoutWithdrawn(query)
    return [...this.entries.values()].filter((entry) =>
      groups.every((group) => group.some((term) => holds(entry, term) !== term.isExcluded)),
    )
  }
}

function holds(entry: Held, term: Term): boolean {
  if (term.kind === 'words') return term.fields.some((field) => isIn(entry.words[field], term))
  const { facts, isPrefix } = term
  return entry.facts.some((fact) => facts.some((wanted) => (isPrefix ? fact.startsWith(wanted) : fact === wanted)))
}

/** Whether words occur in sequence in one of the lines. */
function isIn(lines: readonly string[], { words, isPrefix }: WantedWords): boolean {
  const needle = ` ${words.join(' ')}${isPrefix ? '' : ' '}`
  return lines.some((line) => line.includes(needle))
}

interface WantedWords {
  readonly words: readonly string[]
  readonly isPrefix: boolean
}

type Compare = (a: Held, b: Held) => number

/** Ascending. */
function compareBy(sort: Exclude<SortKey, 'relevance'>): Compare {
  switch (sort) {
    case 'published':
      return byNumber(timeKey)
    case 'headline':
      return byText(({ headline }) => headline)
    case 'source':
      return byText(({ source }) => source ?? '')
    case 'corrections':
      return byNumber(correctionsKey)
    case 'findings':
      return byNumber(({ findings }) => findings)
    default:
      return assertNever(sort)
  }
}

function byNumber(value: (row: ArticleRow) => number): Compare {
  return (a, b) => value(a.row) - value(b.row)
}

function byText(value: (row: ArticleRow) => string): Compare {
  const keys = new Map<Held, string>()
  const keyOf = (entry: Held): string => {
    const key = keys.get(entry) ?? textKey(value(entry.row))
    keys.set(entry, key)
    return key
  }
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b)))
}

/** Ascending: more hits, and hits in the headline, come later. */
function relevance(query: Query): Compare {
  const words = query
    .flat()
    .flatMap((term) => (term.kind === 'words' && !term.isExcluded ? [term.words.join(' ')] : []))
  const score = ({ words: { headline, body } }: Held): number =>
    words.reduce((sum, wanted) => sum + count(body.join(), wanted) + 5 * count(headline.join(), wanted), 0)
  const scores = new Map<Held, number>()
  const of = (entry: Held): number => {
    const known = scores.get(entry) ?? score(entry)
    scores.set(entry, known)
    return known
  }
  return (a, b) => of(a) - of(b)
}

function count(haystack: string, needle: string): number {
  return haystack.split(needle).length - 1
}

function facetsOf(entries: readonly Held[]): Facets {
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
  return [...counts].map(([name, n]) => ({ name, count: n })).sort((a, b) => compareNames(a.name, b.name))
}
