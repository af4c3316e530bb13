// Calls about check coverage, and articles with undecided findings.
import {
  type ArchiveCoverage,
  type ArticlesWithFindings,
  FINDING_KINDS,
  idSchema,
  type KindCount,
  z,
} from '../../../data/schema/index.ts'
import { answers, job, nothing, type Room } from '../call.ts'

export const coverage = {
  /**
   * How much of the archive has been checked with the current rules in its current state. Here and in the next three,
   * null: the archive is closing.
   */
  'coverage:read': { needs: 'open', request: nothing, answer: answers<ArchiveCoverage | null>() },
  /** Articles with undecided findings of one kind, or of any kind (null), worst first. */
  'coverage:articles': {
    needs: 'open',
    request: z.strictObject({ kind: z.enum(FINDING_KINDS).nullable() }),
    answer: answers<ArticlesWithFindings | null>(),
  },
  /** How many findings of each kind are known, of kinds that are switched off, too; those without any are left out. */
  'coverage:kinds': { needs: 'open', request: nothing, answer: answers<readonly KindCount[] | null>() },
  /** Counts of undecided findings, in the order of the requested articles; null: not checked. */
  'coverage:counts': {
    needs: 'open',
    request: z.strictObject({ ids: z.array(idSchema).min(1).max(500) }),
    answer: answers<readonly (number | null)[] | null>(),
  },
  /** Checks what has not been checked. Reports progress; if cancelled, keeps what is done. */
  'coverage:check': {
    needs: 'open',
    request: z.strictObject({ job }),
    answer: answers<{ readonly checked: number; readonly isCancelled: boolean }>(),
  },
} as const satisfies Room<'coverage'>
