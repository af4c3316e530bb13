// What the export dialog does once its export has ended, or has come to a question.
import type { AnyProblem } from '../../api.ts'
import type { ExportState } from './export-jobs.ts'

export type AfterExport =
  | { readonly kind: 'stay' | 'close' | 'say-failed' }
  /** The problem is shown where the export was entered; `isFolderGone`: the folder has to be chosen again. */
  | { readonly kind: 'back'; readonly problem: AnyProblem; readonly isFolderGone: boolean }

/** `isMine`: the dialog is still with this export; `isListed`: it was not dismissed elsewhere. */
export function afterExport(state: ExportState, isMine: boolean, isListed: boolean): AfterExport {
  if (!isMine) return { kind: state.kind === 'failed' && isListed ? 'say-failed' : 'stay' }
  if (state.kind === 'done') return { kind: 'close' }
  if (state.kind !== 'failed') return { kind: 'stay' }
  // Main forgets folders after a while.
  return { kind: 'back', problem: state.problem, isFolderGone: state.problem.code === 'not-found' }
}
