// A parsed query: every group must match, and a group matches by any of its terms.

/** Where words can be searched for. */
export const WORD_FIELDS = ['headline', 'body', 'tag', 'source', 'desk', 'byline'] as const
export type WordField = (typeof WORD_FIELDS)[number]

/** Where words without a field are searched for. */
export const PLAIN_FIELDS: readonly WordField[] = ['headline', 'body', 'tag', 'byline']

/**
 * `words`: folded words in sequence in one of the fields; with `isPrefix` the last may continue. `facts`: any of these
 * facts about the article, whole or as prefixes (facts.ts).
 */
export type Condition =
  | {
      readonly kind: 'words'
      readonly fields: readonly WordField[]
      readonly words: readonly string[]
      readonly isPrefix: boolean
    }
  | { readonly kind: 'facts'; readonly facts: readonly string[]; readonly isPrefix: boolean }

export type Term = Condition & { readonly isExcluded: boolean }
export type Query = readonly (readonly Term[])[]

/** The fact of withdrawn articles. */
export const WITHDRAWN = 'is=withdrawn'

const NOT_WITHDRAWN: readonly Term[] = [{ kind: 'facts', facts: [WITHDRAWN], isPrefix: false, isExcluded: true }]

/** The query with its default: withdrawn articles are found only by a query that mentions them. */
export function withoutWithdrawn(query: Query): Query {
  const isAsked = query.flat().some((term) => term.kind === 'facts' && term.facts.includes(WITHDRAWN))
  return isAsked ? query : [...query, NOT_WITHDRAWN]
}
