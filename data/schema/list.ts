// What a list of articles shows and how it is requested; the same for the window, the command line and the index.
import type { Category } from './correction.ts'
import type { ARTICLE_STATES } from './metadata.ts'
import type { Field } from './original.ts'
import { z } from './zod.ts'

export const SORT_KEYS = ['published', 'headline', 'source', 'corrections', 'findings', 'relevance'] as const
export const sortKeySchema = z.enum(SORT_KEYS)
export type SortKey = z.infer<typeof sortKeySchema>

export const listRequestSchema = z.strictObject({
  query: z.string().max(2000),
  sort: sortKeySchema,
  descending: z.boolean(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
})
/** query: see search/parse-query.ts; '' matches everything. */
export type ListRequest = Readonly<z.infer<typeof listRequestSchema>>

export const listOrderSchema = listRequestSchema.omit({ offset: true, limit: true })
/** A list: which articles, in which order. */
export type ListOrder = Readonly<z.infer<typeof listOrderSchema>>

/** One row of a list. Counts: accepted corrections, proposed corrections, undecided findings. */
export interface ArticleRow {
  readonly id: string
  readonly headline: string
  readonly byline: string
  readonly desk: string | null
  readonly published: string | null
  readonly source: string | null
  readonly tags: readonly string[]
  readonly corrections: number
  readonly proposed: number
  readonly findings: number
  readonly state: (typeof ARTICLE_STATES)[number]
  readonly language: string
  readonly flag: boolean
  readonly due: string | null
  readonly hasNote: boolean
  readonly isWithdrawn: boolean
}

/**
 * Corrections proposed together in an article and awaiting a decision. All but `corrections` describes the first of
 * them.
 */
export interface OpenProposal {
  readonly article: string
  readonly headline: string
  /** Ids, in the order of the text they were made in; more than one if proposed as a group. */
  readonly corrections: readonly string[]
  readonly field: Field
  readonly before: string
  readonly after: string
  readonly category: Category
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** How many of the found articles have a value. */
export interface FacetCount {
  readonly name: string
  readonly count: number
}

export interface Facets {
  readonly tags: readonly FacetCount[]
  readonly sources: readonly FacetCount[]
  readonly desks: readonly FacetCount[]
  readonly states: readonly FacetCount[]
}

/**
 * One page of a list. `total` is null until counted: the page is available at once, counts follow as ListCounts.
 * `isGrowing`: the index is still being built or updated, so there may be more.
 */
export interface ListPage {
  readonly articles: readonly ArticleRow[]
  readonly total: number | null
  readonly isGrowing: boolean
}

/** An article and its place in a list, counted from 0. */
export interface ListPlace {
  readonly id: string
  readonly place: number
}

/** Where in a list some articles are: the first of them; null when the list has none. `isGrowing` as in ListPage. */
export interface FirstInList {
  readonly first: ListPlace | null
  readonly isGrowing: boolean
}

/** Counts over everything a query finds. */
export interface ListCounts {
  readonly total: number
  readonly facets: Facets
  readonly isGrowing: boolean
}

export const NOTICE_STATES = ['stale', 'draft', 'published'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/**
 * The notice of an article in a list. published: an export recorded in the archive contained exactly these words
 * (`publishedAt`: the first, since which readers have them); stale: it describes other corrections than those now accepted (`staleBy` corrections),
 * or was composed, never published, and the house's wording has changed (wording); draft: anything else.
 */
export interface ListedNotice {
  readonly article: string
  readonly headline: string
  readonly class: string
  readonly label: string
  readonly text: string
  readonly isComposed: boolean
  readonly state: NoticeState
  readonly staleBy: 'corrections' | 'wording' | null
  readonly by: string
  readonly at: string
  readonly publishedAt: string | null
  /**
   * Whether a page of corrections has it: it is published, its article is not withdrawn, and it repeats no words removed
   * since.
   */
  readonly isTold: boolean
  /** The article's address; null: not known. */
  readonly url: string | null
}
