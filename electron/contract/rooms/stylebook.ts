// Calls about the house style.
import {
  type FileState,
  type IgnoredFinding,
  type NameRuling,
  type RuleTrial,
  type StylePlanEntry,
  z,
} from '../../../data/schema/index.ts'
import { answers, nothing, type Room, token } from '../call.ts'

/** The stylebook: names in the order of names.yml, and all other files with the parts that are not used. */
export interface StylebookShown {
  readonly rulings: readonly NameRuling[]
  readonly files: readonly FileState[]
  /** Ignored findings, newest first, as many as a window lists. `leftTotal`: all of them. */
  readonly left: readonly IgnoredFinding[]
  readonly leftTotal: number
}

/** A folder of styles and what would be imported from it. */
export interface StylesPicked {
  readonly token: string
  readonly name: string
  readonly plan: readonly Omit<StylePlanEntry, 'text'>[]
}

const path = z.string().min(1).max(300)
const text = z.string().max(2_000_000)

export const stylebook = {
  'stylebook:read': { needs: 'open', request: nothing, answer: answers<StylebookShown>() },
  /** Tries a file's text before it is saved: a rule on its own examples and on given sentences. */
  'stylebook:try': {
    needs: 'open',
    request: z.strictObject({ path, text, sentences: z.array(z.string().max(2000)).max(50) }),
    answer: answers<RuleTrial>(),
  },
  /** Writes a file, or removes it (`after` null), provided its text is still `before`. */
  'stylebook:write': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ path, before: text.nullable(), after: text.nullable() }),
    answer: answers<null>(),
  },
  /**
   * Asks the user for a folder of styles and returns what would be imported; the token is valid for one
   * stylebook:import.
   */
  'stylebook:pick': { needs: 'open', request: nothing, answer: answers<StylesPicked | null>() },
  /** What would be imported from the starter stylebook, in the same way. */
  'stylebook:starter': { needs: 'open', request: nothing, answer: answers<StylesPicked>() },
  'stylebook:import': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ token, overwrite: z.boolean() }),
    answer: answers<{ readonly taken: number }>(),
  },
} as const satisfies Room<'stylebook'>
