// The query language of lists: words (as prefixes), "phrases", -without, and fields such as tag:sport or source:"Print".
import { fail, ok, type Result } from '../schema/index.ts'
import { foldedWords } from './fold.ts'

export const QUERY_FIELDS = ['tag', 'source', 'desk', 'by', 'state', 'headline', 'id'] as const
export type QueryField = (typeof QUERY_FIELDS)[number]

/**
 * One condition; all of a query's have to hold. `words` are folded, with a blank before, and after when whole. A quoted
 * value of a field that holds names (tag, source, desk …) is the whole name: tag:"harbour" is not "harbour wall".
 */
export interface Term {
  readonly field: QueryField | null
  readonly words: string
  readonly value: string
  readonly isExcluded: boolean
  readonly isExact: boolean
}

/** Fields whose values are names rather than text. */
const NAMES: ReadonlySet<QueryField> = new Set(['tag', 'source', 'desk', 'by', 'state', 'id'])

const TOKEN = /(-?)(?:([a-z]+):)?(?:"([^"]*)("?)|(\S+))/giu

/**
 * Parses a query. Problems: bad-query with the position (UTF-16) and what is wrong there: a quotation mark without its
 * partner, a field nobody knows, a term without a letter or digit.
 */
export function parseQuery(query: string): Result<readonly Term[]> {
  const terms: Term[] = []
  for (const match of query.matchAll(TOKEN)) {
    const [, minus = '', name, quoted, closing, plain] = match
    const at = match.index
    if (quoted !== undefined && closing === '') return fail('bad-query', { query, at, reason: 'unclosed-quote' })
    const field = name?.toLowerCase() ?? null
    if (field !== null && !isField(field)) return fail('bad-query', { query, at, reason: 'unknown-field' })
    const value = quoted ?? plain ?? ''
    const folded = foldedWords(value)
    if (folded.trim() === '') return fail('bad-query', { query, at, reason: 'empty-term' })
    const words = quoted === undefined ? folded.trimEnd() : folded
    const isExact = quoted !== undefined && field !== null && NAMES.has(field)
    terms.push({ field, words, value, isExcluded: minus === '-', isExact })
  }
  return ok(terms)
}

function isField(name: string): name is QueryField {
  return (QUERY_FIELDS as readonly string[]).includes(name)
}
