// What a window may ask about finding in all articles, and correcting what was found.
import { CATEGORIES, type FindSummary, findPatternSchema, placeEditSchema, z } from '../../../data/schema/index.ts'
import { answers, job, type Room } from '../call.ts'

/** What correcting found places came to. `left`: places that read otherwise by now, or that an open proposal changes. */
export interface FoundCorrected {
  readonly articles: number
  readonly corrected: number
  readonly proposed: number
  readonly left: number
}

export const find = {
  /** Finds in all articles, or in those a query of the list finds; what is found comes by find:told. */
  'find:run': {
    needs: 'open',
    request: z.strictObject({ job, pattern: findPatternSchema, query: z.string().max(2000).nullable() }),
    answer: answers<FindSummary>(),
  },
  /** Corrects places that were found, as one act; cancelled it changes nothing. `find` and `replacement`: as typed, for the history. */
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
