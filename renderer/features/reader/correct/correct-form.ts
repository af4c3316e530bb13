// What a person has filled in in the popover of a correction.
import type { Category } from '../../../../electron/contract/index.ts'
import type { WorkingPlace } from '../../../session/article/correcting.ts'
import type { Rulings } from '../../../session/rulings.ts'
import type { TakenIn } from './widened.ts'

export interface CorrectForm {
  /** The words that are corrected, wider than those it began with by what was taken in. */
  readonly here: WorkingPlace
  /** Every place meant by "all", `here` among them. */
  readonly all: readonly WorkingPlace[]
  readonly taken: readonly TakenIn[]
  readonly after: string
  readonly category: Category
  readonly reason: string
  readonly status: Rulings['status']
  readonly isAll: boolean
}
