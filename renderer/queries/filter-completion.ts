// Completions for tag:, desk:, state: and the other fields with known values, while one is typed at the end of the
// filter.
import {
  ARTICLE_STATES,
  CATEGORIES,
  type FacetCount,
  type Facets,
  fold,
  hasWord,
} from '../../electron/contract/index.ts'

export interface Completion {
  readonly value: string
  /** Articles that have it; null where they are not counted. */
  readonly count: number | null
  /** The filter with it inserted, followed by a blank for the next term. */
  readonly draft: string
}

const MOST = 8
const HAS = ['notice', 'correction', 'proposal', 'tag', 'date', 'source', 'desk', 'byline', 'link']
const ENDING = /(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)|([^"\s]*))$/iu

/**
 * The matching values, most used first; none when no such field is being typed at the end, or its value is complete.
 */
export function completionsFor(draft: string, facets: Facets): readonly Completion[] {
  const match = ENDING.exec(draft)
  const [whole = '', minus, field = '', quoted, plain] = match ?? []
  const key = field.toLowerCase()
  const values = match ? valuesOf(key, facets) : []
  const typed = fold(quoted ?? plain ?? '')
  const fitting = values.filter(({ name }) => fits(fold(name), typed)).sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
  const [only] = fitting
  if (fitting.length === 1 && quoted === undefined && only?.count === null && only.name === plain) return []
  const before = draft.slice(0, draft.length - whole.length)
  return fitting.slice(0, MOST).map(({ name, count }) => {
    // Counted values are names, and a quoted name must match as a whole.
    const value = count === null ? name : `"${name.replaceAll('"', ' ').trim()}"`
    return { value: name, count, draft: `${before}${minus}${key}:${value} ` }
  })
}

type Value = { readonly name: string; readonly count: number | null }

function valuesOf(field: string, { tags, desks, sources }: Facets): readonly Value[] {
  const counted: Readonly<Record<string, readonly FacetCount[]>> = { tag: tags, desk: desks, source: sources }
  const listed: Readonly<Record<string, readonly string[]>> = {
    state: ARTICLE_STATES,
    category: CATEGORIES,
    corrected: ['yes', 'no'],
    has: HAS,
  }
  if (Object.hasOwn(counted, field)) return counted[field] ?? []
  return Object.hasOwn(listed, field) ? (listed[field] ?? []).map((name) => ({ name, count: null })) : []
}

/** A name matches by its beginning or by that of one of its words. */
function fits(name: string, typed: string): boolean {
  if (!hasWord(typed)) return name.startsWith(typed)
  return name.startsWith(typed) || name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed))
}
