// Archive-wide search: what is searched for and what is found; the same for the window, the command line and campaigns.
import { idSchema } from './id.ts'
import { fieldSchema } from './original.ts'
import { z } from './zod.ts'

export const findPatternSchema = z.strictObject({
  text: z.string().min(1).max(2000),
  isRegex: z.boolean(),
  hasCase: z.boolean(),
  hasAccents: z.boolean(),
  isWord: z.boolean(),
})
/**
 * `text`: literal, or a regular expression (JavaScript's, with Unicode). Ignores case and accents unless stated.
 * `isWord`: no letter, mark, digit or underscore on either side, in any script.
 */
export type FindPattern = Readonly<z.infer<typeof findPatternSchema>>

/** One place found: UTF-16 offsets, half-open, in the corrected text of the field; context from the same paragraph. */
export interface FoundPlace {
  readonly field: string
  readonly start: number
  readonly end: number
  /** The rest of its line on either side, cut between words to 60 UTF-16 code units; … marks a cut. */
  readonly before: string
  readonly match: string
  readonly after: string
  readonly inQuotation: boolean
  /** Whether it is in a web or e-mail address. */
  readonly inAddress: boolean
  /** What a regular expression captured, by number and name; only if it has groups. */
  readonly groups?: Readonly<Record<string, string>>
}

/** An article with its places, in reading order. `count` is the number of all places, however many are in `places`. */
export interface FoundArticle {
  readonly id: string
  readonly headline: string
  readonly published: string | null
  readonly count: number
  readonly places: readonly FoundPlace[]
}

/** Why an article was not searched: the pattern took too long on it, or its file could not be read. */
export interface SkippedArticle {
  readonly id: string
  readonly headline: string | null
  readonly reason: 'time-limit' | 'unreadable'
}

/**
 * The result of a search. `searched` counts articles; the totals include places beyond the limit. `end`: it searched
 * all articles, was cancelled, or was given up because the pattern took too long on many articles.
 */
export interface FindSummary {
  readonly searched: number
  readonly articles: number
  readonly hits: number
  readonly skipped: readonly SkippedArticle[]
  readonly end: 'whole' | 'stopped' | 'too-slow'
}

/** Updating the cached texts comes first, then the search itself; both are counted in articles. */
export interface FindProgress {
  readonly stage: 'reading' | 'searching'
  readonly done: number
  readonly of: number
}

const offset = z.number().int().nonnegative()

export const placeEditSchema = z.strictObject({
  article: idSchema,
  field: fieldSchema,
  start: offset,
  end: offset,
  before: z.string().max(100_000),
  after: z.string().max(100_000),
  status: z.enum(['proposed', 'accepted']),
})
/**
 * A place and its new text. UTF-16 offsets, half-open, in the corrected text of the field, where the text is `before`.
 */
export type PlaceEdit = Readonly<z.infer<typeof placeEditSchema>>
