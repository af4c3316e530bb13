// Calls about searching all articles and correcting what was found.
import { CATEGORIES, type FindSummary, findPatternSchema, placeEditSchema, z } from '../../../data/schema/index.ts'
import { answers, job, type Room } from '../call.ts'

/**
 * The result of correcting found places. `left`: places whose text has changed since, or that an open proposal changes.
 */
export interface FoundCorrected {
  readonly articles: number
  readonly corrected: number
  readonly proposed: number
  readonly left: number
}

export const find = {
  /** Searches all articles, or those a list query matches; results arrive as find:told. */
  'find:run': {
    needs: 'open',
    request: z.strictObject({ job, pattern: findPatternSchema, query: z.string().max(2000).nullable() }),
    answer: answers<FindSummary>(),
  },
  /**
   * Corrects found places as one act; if cancelled, changes nothing. `find` and `replacement`: as typed, for the
   * history.
   */
  'find:correct': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({
      job,
      places: z.array(placeEditSchema).min(1).max(10_000),
      category: z.enum(CATEGORIES),
      reason: z.string().max(4000),
      find: z.string().max(2000),
      replacement: z.string().max(100_000),
    }),
    answer: answers<FoundCorrected>(),
  },
} as const satisfies Room<'find'>
