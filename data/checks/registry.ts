// All checks, in the order they run. To add one: write its file and name it here.
import type { FindingKind } from '../schema/index.ts'
import type { Check } from './check.ts'
import { doubledWords } from './doubled-words.ts'
import { names } from './names-check.ts'
import { ruledNames } from './ruled-names-check.ts'

export const CHECKS: readonly Check[] = [ruledNames, names, doubledWords]

/** The checks of some kinds; all of them when no kind is given. */
export function checksOf(kinds: readonly FindingKind[] | null): readonly Check[] {
  return kinds === null ? CHECKS : CHECKS.filter(({ kind }) => kinds.includes(kind))
}
