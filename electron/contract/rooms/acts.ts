// Calls about acts: undo and redo, and listing and undoing old acts.
import {
  idSchema,
  type LoggedBatch,
  type LoggedEdits,
  type Problem,
  type SteppedAct,
  type UndoState,
  z,
} from '../../../data/schema/index.ts'
import { answers, job, nothing, type Room } from '../call.ts'

/** `left`: articles that could not be restored, and why; `headline` is the current one, '' when it cannot be read. */
export interface BatchTakenBack {
  readonly changed: number
  readonly left: readonly { readonly id: string; readonly headline: string; readonly problem: Problem }[]
}

export const acts = {
  /** What undo and redo would do; nothing while no archive is open. */
  'acts:state': { needs: 'nothing', request: nothing, answer: answers<UndoState>() },
  /** Reports progress; if cancelled, changes nothing. */
  'acts:undo': { needs: 'writable', isAct: true, request: z.strictObject({ job }), answer: answers<SteppedAct>() },
  /** Reports progress; if cancelled, changes nothing. */
  'acts:redo': { needs: 'writable', isAct: true, request: z.strictObject({ job }), answer: answers<SteppedAct>() },
  /** Acts over many articles and exports, of any age. */
  'acts:logged': { needs: 'open', request: nothing, answer: answers<readonly LoggedBatch[]>() },
  /** Ids of the acts over many articles that have nothing left to revert. Reads only; counted. */
  'acts:spent': { needs: 'open', request: z.strictObject({ job }), answer: answers<readonly string[]>() },
  /** Acts of correcting one article, of all articles. Reads only; counted. */
  'acts:corrections': { needs: 'open', request: z.strictObject({ job }), answer: answers<LoggedEdits>() },
  /** Undoes a batch, article by article. */
  'acts:take-back': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, batch: idSchema }),
    answer: answers<BatchTakenBack>(),
  },
} as const satisfies Room<'acts'>
