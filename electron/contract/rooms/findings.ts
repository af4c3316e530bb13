// Calls about the checks.
import {
  type ArticleCoverage,
  type CheckSwitch,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  fieldSchema,
  IGNORE_SCOPES,
  type IgnoredFinding,
  idSchema,
  z,
} from '../../../data/schema/index.ts'
import { answers, nothing, offset, type Room } from '../call.ts'

/** A word in no dictionary, in text being typed. UTF-16 offsets; suggestions best first. */
export interface Misspelling {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
}

/**
 * The findings in an article. `kinds`: those looked for in its language and reported; `failed`: kinds that could not be
 * checked because a check threw.
 */
export interface FindingsRead {
  readonly findings: readonly Finding[]
  readonly kinds: readonly FindingKind[]
  readonly failed: readonly FindingKind[]
  /** The language whose rules it was checked by (BCP 47), and whether there is a dictionary for it. */
  readonly language: string
  readonly hasDictionary: boolean
  /** Articles of the archive whose names were compared, out of all. */
  readonly compared: { readonly done: number; readonly of: number }
  readonly coverage: ArticleCoverage
  /** Whether confused words were looked for; 'later': not loaded yet. */
  readonly confusables: 'off' | 'later' | 'looked-for'
  /** When the house's stylebook last changed; null: it has none. */
  readonly houseStyleAt: string | null
  /** Decisions to ignore findings that suppressed some here. */
  readonly left: readonly IgnoredFinding[]
  /** Stylebook files and entries that are not used. */
  readonly unusedRules: number
}

export const findings = {
  /** The findings in an article. null: superseded by a newer request. */
  'findings:read': { needs: 'open', request: z.strictObject({ id: idSchema }), answer: answers<FindingsRead | null>() },
  /** Misspellings in texts being typed, by text; null: the checks are closing. */
  'findings:spell': {
    needs: 'open',
    request: z.strictObject({
      language: z.string().min(1).max(100),
      texts: z.array(z.string().max(20_000)).min(1).max(60),
    }),
    answer: answers<readonly (readonly Misspelling[])[] | null>(),
  },
  /** Ignores a finding: at this place, in this article, or everywhere. Returns the decision's id. */
  'findings:ignore': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({
      id: idSchema,
      scope: z.enum(IGNORE_SCOPES),
      finding: z.strictObject({
        check: z.string().min(1).max(100),
        field: fieldSchema,
        start: offset,
        end: offset,
        quote: z.string().max(100_000),
        fix: z.string().max(100_000).nullable(),
      }),
    }),
    answer: answers<{ readonly decision: string }>(),
  },
  /** Withdraws such decisions, so that their findings are reported again. */
  'findings:heed': {
    needs: 'writable',
    request: z.strictObject({ decisions: z.array(idSchema).min(1).max(100_000) }),
    answer: answers<null>(),
  },
  /** Every kind of finding, and whether it is switched on in this archive. */
  'findings:switches': { needs: 'open', request: nothing, answer: answers<readonly CheckSwitch[]>() },
  /** Switches kinds on or off for everyone who opens the archive. */
  'findings:switch': {
    needs: 'writable',
    request: z.strictObject({ kinds: z.array(z.enum(FINDING_KINDS)).min(1).max(100), isOn: z.boolean() }),
    answer: answers<null>(),
  },
} as const satisfies Room<'findings'>
