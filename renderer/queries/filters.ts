// The filter language as the window needs it: a query split into the filters a person sees, and joined again.
// data/search decides what a query means; anything that cannot be parsed stays as typed.

import { hasWord, queryTerms } from '../../electron/contract/index.ts'

/** One term of a query. `text` is exactly what is in the query. */
export interface Filter {
  readonly text: string
  readonly field: string | null
  readonly value: string
  readonly isExcluded: boolean
}

/** Fields a sidebar entry filters by. */
export type FacetField = 'source' | 'desk' | 'tag'

/** The terms of a query, in order. */
export function filtersOf(query: string): readonly Filter[] {
  return queryTerms(query).map(({ text, field, quoted, plain, isExcluded }) => {
    return { text, field, value: quoted ?? plain ?? '', isExcluded }
  })
}

/** Whether a term is the OR between two others. */
export function isOr({ text }: Pick<Filter, 'text'>): boolean {
  return text === 'OR'
}

/** A query of these terms. An OR with nothing on one side is left out. */
export function queryOf(filters: readonly Filter[]): string {
  const kept: Filter[] = []
  for (const filter of filters)
    if (!isOr(filter) || (kept.length > 0 && !isOr(kept.at(-1) ?? filter))) kept.push(filter)
  while (kept.length > 0 && isOr(kept.at(-1) ?? { text: '' })) kept.pop()
  return kept.map(({ text }) => text).join(' ')
}

/** The query without its n-th term. */
export function withoutFilter(query: string, index: number): string {
  return queryOf(filtersOf(query).filter((_, n) => n !== index))
}

/** The query that shows one source, desk or tag. The language cannot express a quotation mark inside a value. */
export function facetQuery(field: FacetField, value: string): string {
  return `${field}:"${value.replaceAll('"', ' ').trim()}"`
}

/** The value of a sidebar key that is the query of one source, desk or tag; null: it is not. */
export function facetValue(key: string): string | null {
  return /^(?:source|desk|tag):"([^"]*)"$/.exec(key)?.[1] ?? null
}

/**
 * Whether a text being typed contains only words, so that no part of it can be invalid yet, and the last of them is
 * longer than one letter, which would match nearly every word.
 */
export function isOfWords(draft: string): boolean {
  const filters = filtersOf(draft)
  const isBegun = draft === '' || /\s$/.test(draft) || [...(filters.at(-1)?.value ?? '')].length > 1
  return isBegun && !draft.includes('"') && filters.every((filter) => filter.field === null && !isOr(filter))
}

/** The query in a text being typed: an open quotation is closed, a term without a word yet is left out. */
export function queryOfDraft(draft: string): string {
  const isOpen = (draft.match(/"/g)?.length ?? 0) % 2 === 1
  const filters = filtersOf(isOpen ? `${draft.trimEnd()}"` : draft)
  const isMeant = ({ field, value }: Filter): boolean => (field === null ? hasWord(value) : value.trim() !== '')
  return queryOf(filters.filter((filter) => isMeant(filter) && !/^-?[a-z]+:$/iu.test(filter.text)))
}

/** Source, desk and tag terms of a query in facetQuery's form. */
export function facetsIn(query: string): ReadonlySet<string> {
  const terms = filtersOf(query).filter(({ field, isExcluded }) => !isExcluded && isFacetField(field))
  return new Set(terms.map(({ field, value }) => facetQuery(field as FacetField, value)))
}

function isFacetField(field: string | null): field is FacetField {
  return field === 'source' || field === 'desk' || field === 'tag'
}
