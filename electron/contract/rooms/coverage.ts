// What a window may ask about what has been checked, and what of it needs a look.
import {
  type ArchiveCoverage,
  type ArticlesWithFindings,
  FINDING_KINDS,
  idSchema,
  z,
} from '../../../data/schema/index.ts'
import { answers, job, nothing, type Room } from '../call.ts'

export const coverage = {
  /** How much of the archive is checked by the rules of today as it reads today. Here and in the next two, null: it is closing. */
  'coverage:read': { needs: 'open', request: nothing, answer: answers<ArchiveCoverage | null>() },
  /** Articles with undecided findings of a kind, or of any (null), the worst first. */
  'coverage:articles': {
    needs: 'open',
    request: z.strictObject({ kind: z.enum(FINDING_KINDS).nullable() }),
    answer: answers<ArticlesWithFindings | null>(),
  },
  /** Undecided findings of articles, in their order; null: not checked. */
  'coverage:counts': {
    needs: 'open',
    request: z.strictObject({ ids: z.array(idSchema).min(1).max(500) }),
    answer: answers<readonly (number | null)[] | null>(),
  },
  /** Checks what is not checked. Counted, and cancelled it keeps what is done. */
  'coverage:check': {
    needs: 'open',
    request: z.strictObject({ job }),
    answer: answers<{ readonly checked: number; readonly isCancelled: boolean }>(),
  },
} as const satisfies Room<'coverage'>
