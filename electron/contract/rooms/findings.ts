// What a window may ask of the checks.
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

/** A word no dictionary has, in a text that is being typed. UTF-16 offsets; suggestions best first. */
export interface Misspelling {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
}

/** What the checks find in an article. `kinds`: those looked for in its language and reported; `failed`: kinds not known to be clean, because a check of them broke down. */
export interface FindingsRead {
  readonly findings: readonly Finding[]
  readonly kinds: readonly FindingKind[]
  readonly failed: readonly FindingKind[]
  /** The language whose rules it was checked by (BCP 47), and whether there is a dictionary of it. */
  readonly language: string
  readonly hasDictionary: boolean
  /** Articles of the archive its names were compared with, of all there are. */
  readonly compared: { readonly done: number; readonly of: number }
  readonly coverage: ArticleCoverage
  /** Whether confused words were looked for; they may come later. */
  readonly confusables: 'off' | 'later' | 'looked-for'
  /** When the house’s stylebook was changed last; null: it has none. */
  readonly houseStyleAt: string | null
  /** Decisions to leave findings as they stand that kept some back. */
  readonly left: readonly IgnoredFinding[]
  /** Files and entries of the stylebook that are not used. */
  readonly unusedRules: number
}

export const findings = {
  /** What the checks find in an article. null: a newer question came before this one was dealt with. */
  'findings:read': { needs: 'open', request: z.strictObject({ id: idSchema }), answer: answers<FindingsRead | null>() },
  /** The misspellings of texts that are being typed, by text; null: the checks are closing. */
  'findings:spell': {
    needs: 'open',
    request: z.strictObject({
      language: z.string().min(1).max(100),
      texts: z.array(z.string().max(20_000)).min(1).max(60),
    }),
    answer: answers<readonly (readonly Misspelling[])[] | null>(),
  },
  /** Leaves a finding as it stands: at this place, in this article, or wherever it is found. Returns the decision's id. */
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
  /** Asks again about what such decisions kept back. */
  'findings:heed': {
    needs: 'writable',
    request: z.strictObject({ decisions: z.array(idSchema).min(1).max(100_000) }),
    answer: answers<null>(),
  },
  /** Every kind of finding, and whether the archive is told of it. */
  'findings:switches': { needs: 'open', request: nothing, answer: answers<readonly CheckSwitch[]>() },
  /** Switches kinds on or off, for everybody who opens the archive. */
  'findings:switch': {
    needs: 'writable',
    request: z.strictObject({ kinds: z.array(z.enum(FINDING_KINDS)).min(1).max(100), isOn: z.boolean() }),
    answer: answers<null>(),
  },
} as const satisfies Room<'findings'>
