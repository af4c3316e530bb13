// How a list query splits into terms: words, "quoted" or “printed” phrases, each optionally preceded by - and a field.
// data/search decides what they mean; the window shows them one by one.

/** One term. `quoted` or `plain` is its value; `isOpen`: a quotation mark without its partner. */
export interface QueryTerm {
  readonly text: string
  /** UTF-16 offset in the query. */
  readonly at: number
  readonly isExcluded: boolean
  readonly field: string | null
  readonly quoted: string | null
  readonly plain: string | null
  readonly isOpen: boolean
}

/** Printed quotation marks come in pairs; one without its partner is part of a word. */
const PRINTED = ['“([^“”]*)”', '„([^“”„]*)[“”]', '«([^«»]*)»', '»([^«»]*)«']
const TERM = new RegExp(`(-?)(?:([a-z]+):)?(?:"([^"]*)("?)|${PRINTED.join('|')}|(\\S+))`, 'giu')

/** The terms of a query, in order. */
export function queryTerms(query: string): readonly QueryTerm[] {
  return [...query.matchAll(TERM)].map((match) => {
    const [text, minus, field, typed, closing, ...values] = match
    const quoted = typed ?? values.slice(0, PRINTED.length).find((value) => value !== undefined) ?? null
    return {
      text,
      at: match.index,
      isExcluded: minus === '-',
      field: field?.toLowerCase() ?? null,
      quoted,
      plain: values[PRINTED.length] ?? null,
      isOpen: closing === '',
    }
  })
}

/**
 * Whether a value contains anything to search for: punctuation alone, such as the dash of a pasted headline, does not.
 */
export function hasWord(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value)
}
