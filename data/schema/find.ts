// Archive-wide find: what is looked for and what is found; the same for the window, the command line and campaigns.
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
 * `text` as it is, or a regular expression (JavaScript's, with Unicode). Case and accents are ignored unless they are
 * asked for. `isWord`: no letter, mark, digit or underscore on either side, in any script.
 */
export type FindPattern = Readonly<z.infer<typeof findPatternSchema>>

/** One place found: UTF-16 offsets, half-open, in the corrected text of the field; context out of the same paragraph. */
export interface FoundPlace {
  readonly field: string
  readonly start: number
  readonly end: number
  /** The rest of its line on either side, cut between words to 60 UTF-16 code units; … stands for what was cut. */
  readonly before: string
  readonly match: string
  readonly after: string
  readonly inQuotation: boolean
  /** Whether it is in the address of a page or a person. */
  readonly inAddress: boolean
  /** What a regular expression captured, by number and name; only where it has groups. */
  readonly groups?: Readonly<Record<string, string>>
}

/** An article with its places, in reading order. `count` is how many there are, however many are in `places`. */
export interface FoundArticle {
  readonly id: string
  readonly headline: string
  readonly published: string | null
  readonly count: number
  readonly places: readonly FoundPlace[]
}

/** Why an article was not looked through: the pattern took too long on it, or its file could not be read. */
export interface SkippedArticle {
  readonly id: string
  readonly headline: string | null
  readonly reason: 'time-limit' | 'unreadable'
}

/**
 * What a search came to. `searched` counts articles; the totals count also what was too much to be told. `end`: it went
 * through all articles, was stopped, or was given up because the pattern took too long on one article after the other.
 */
export interface FindSummary {
  readonly searched: number
  readonly articles: number
  readonly hits: number
  readonly skipped: readonly SkippedArticle[]
  readonly end: 'whole' | 'stopped' | 'too-slow'
}

/** Bringing the cached texts up to date comes first, then the search itself; both are counted in articles. */
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
/** A place and what it is to read. UTF-16 offsets, half-open, in the corrected text of the field, which reads `before` there. */
export type PlaceEdit = Readonly<z.infer<typeof placeEditSchema>>
