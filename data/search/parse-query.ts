// Parses the query language of lists (docs/search.md): words, "phrases", -without, OR, and fields such as tag:sport.
import { ARTICLE_STATES, CATEGORIES, fail, ok, type ProblemDetails, type Result } from '../schema/index.ts'
import { hasWord, queryTerms } from '../text/query-terms.ts'
import { wantedWords } from '../text/wanted-words.ts'
import { readSpan, spanFacts } from './date-facts.ts'
import { HAS, nameFact } from './facts.ts'
import { type Condition, PLAIN_FIELDS, type Query, type Term, type WordField } from './query.ts'

type Wrong = Omit<ProblemDetails['bad-query'], 'query' | 'at'>
type Read = { readonly ok: true; readonly value: Condition } | { readonly ok: false; readonly wrong: Wrong }

/** One term as typed. `field` as written; `isLast`: nothing follows it. */
interface Typed {
  readonly field: string | null
  readonly value: string
  readonly isQuoted: boolean
  readonly isLast: boolean
}

/**
 * Parses a query. Problem: bad-query with the position of the term (UTF-16) and what is wrong with it: a quotation mark
 * without its partner, an unknown field, a value the field does not have, an invalid date, an OR with nothing on one
 * side, a field without a value. A term without a letter or digit is skipped.
 */
export function parseQuery(query: string): Result<Query> {
  const groups: Term[][] = []
  let or: number | null = null
  for (const { text: whole, at, isExcluded, field, quoted, plain, isOpen } of queryTerms(query)) {
    const value = quoted ?? plain ?? ''
    if (whole === 'OR') {
      if (or !== null || groups.length === 0) return fail('bad-query', { query, at, reason: 'dangling-or' })
      or = at
      continue
    }
    // Punctuation alone, as in a pasted headline, has no effect.
    if (field === null && !isOpen && !hasWord(value)) continue
    const isLast = at + whole.length === query.length
    const typed = { field, value, isQuoted: quoted !== null, isLast }
    const read = isOpen ? wrong('unclosed-quote') : readTerm(typed)
    if (!read.ok) return fail('bad-query', { query, at, ...read.wrong })
    const term: Term = { ...read.value, isExcluded }
    if (or === null) groups.push([term])
    else groups.at(-1)?.push(term)
    or = null
  }
  return or === null ? ok(groups) : fail('bad-query', { query, at: or, reason: 'dangling-or' })
}

const FIELDS: Readonly<Record<string, (typed: Typed) => Read>> = {
  headline: (typed) => readWords(typed, ['headline']),
  tag: (typed) => readName(typed, 'tag', 'tag'),
  source: (typed) => readName(typed, 'source', 'source'),
  desk: (typed) => readName(typed, 'desk', 'desk'),
  by: (typed) => readName(typed, 'by', 'byline'),
  id: ({ value }) => facts([`id=${value.toLowerCase()}`], true),
  state: (typed) => readChoice(typed, 'state', ARTICLE_STATES),
  category: (typed) => readChoice(typed, 'category', CATEGORIES),
  has: (typed) => readChoice(typed, 'has', HAS),
  date: ({ value }) => readDate('date', value),
  corrected: (typed) => readDateOrNot(typed, 'corrected'),
  flag: (typed) => readChoice(typed, 'flag', YES_OR_NO),
  due: (typed) => readDateOrNot(typed, 'due'),
  language: ({ value }) => facts([`language=${value.toLowerCase()}`], true),
  is: (typed) => readChoice(typed, 'is', ['withdrawn']),
}

const YES_OR_NO = ['yes', 'no'] as const

/** Names of the fields a query can use. */
const QUERY_FIELDS: readonly string[] = Object.keys(FIELDS)

function readTerm(typed: Typed): Read {
  if (typed.field === null) return isBareField(typed) ? wrong('empty-term') : readWords(typed, PLAIN_FIELDS)
  if (!Object.hasOwn(FIELDS, typed.field)) return wrong('unknown-field', QUERY_FIELDS)
  return FIELDS[typed.field]?.(typed) ?? wrong('unknown-field', QUERY_FIELDS)
}

/** A field without a value, such as “tag:”, is not the word “tag”. */
function isBareField({ value, isQuoted }: Typed): boolean {
  return !isQuoted && value.endsWith(':') && Object.hasOwn(FIELDS, value.slice(0, -1).toLowerCase())
}

/** Words in sequence. The last word typed may be a prefix, as may one with a star. */
function readWords({ value, isQuoted, isLast }: Typed, fields: readonly WordField[], isAlwaysOpen = false): Read {
  const wanted = wantedWords(value, isQuoted, isLast || isAlwaysOpen)
  return wanted ? { ok: true, value: { kind: 'words', fields, ...wanted } } : wrong('empty-term')
}

/**
 * A quoted name is the whole name: tag:"harbour" is not "harbour wall". Otherwise it is words of the name, or, if it
 * contains symbols, its prefix: tag:C++ is not C.
 */
function readName(typed: Typed, field: string, column: WordField): Read {
  const { value, isQuoted } = typed
  if (value.trim() === '') return wrong('empty-term')
  if (isQuoted) return facts([nameFact(field, value)])
  const isOfWords = hasWord(value) && !/[\p{S}#@%]/u.test(value)
  return isOfWords ? readWords(typed, [column], true) : facts([nameFact(field, value)], true)
}

/** A value of a closed list, by prefix. */
function readChoice({ value, isQuoted }: Typed, field: string, choices: readonly string[]): Read {
  const wanted = value.toLowerCase()
  const found = choices.filter((choice) => (isQuoted ? choice === wanted : choice.startsWith(wanted)))
  return found.length > 0 && wanted !== ''
    ? facts(found.map((choice) => `${field}=${choice}`))
    : wrong('unknown-value', choices)
}

/** A date, or whether there is one. */
function readDateOrNot({ value }: Typed, field: string): Read {
  return value === 'yes' || value === 'no' ? facts([`${field}=${value}`]) : readDate(field, value)
}

function readDate(field: string, value: string): Read {
  const span = readSpan(value)
  return span ? facts(spanFacts(field, span)) : wrong('bad-date')
}

function facts(all: readonly string[], isPrefix = false): Read {
  return { ok: true, value: { kind: 'facts', facts: all, isPrefix } }
}

function wrong(reason: Wrong['reason'], known?: readonly string[]): Read {
  return { ok: false, wrong: known ? { reason, known } : { reason } }
}
