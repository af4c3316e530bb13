// The form of the correction popover.
import type { Category } from '../../../../electron/contract/index.ts'
import type { WorkingPlace } from '../../../session/article/correcting.ts'
import type { Rulings } from '../../../session/rulings.ts'
import type { TakenIn } from './widened.ts'

export interface CorrectForm {
  /** The words being corrected, including words added since it opened. */
  readonly here: WorkingPlace
  /** Every place included by "all", `here` among them. */
  readonly all: readonly WorkingPlace[]
  readonly taken: readonly TakenIn[]
  readonly after: string
  readonly category: Category
  readonly reason: string
  readonly status: Rulings['status']
  readonly isAll: boolean
}
