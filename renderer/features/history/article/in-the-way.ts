// Names by number the corrections that prevent undoing an old act.
import type { Conflict } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import type { NumberedCorrection } from '../../../queries/number-corrections.ts'

/** "Correction 4 was made on these words later, and goes with it." */
export function leaningWords(ids: readonly string[], corrections: readonly NumberedCorrection[]): string {
  const numbers = corrections.filter(({ correction }) => ids.includes(correction.id)).map(({ number }) => number)
  return words('take-back.together', { count: numbers.length, numbers: numbers.join(', ') })
}

/** "Correction 4 stands in the way …" */
export function inTheWayWords(conflicts: readonly Conflict[], corrections: readonly NumberedCorrection[]): string {
  const ids = new Set(conflicts.flatMap((conflict) => conflict.with))
  const numbers = corrections.filter(({ correction }) => ids.has(correction.id)).map(({ number }) => number)
  return words('take-back.in-the-way', { count: numbers.length, numbers: numbers.join(', ') })
}
