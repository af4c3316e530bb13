// What a window may ask about acts: undo and redo, and old acts listed and taken back.
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

/** `left`: articles that could not go back, and why; `headline` as each reads now, '' when it cannot be read. */
export interface BatchTakenBack {
  readonly changed: number
  readonly left: readonly { readonly id: string; readonly headline: string; readonly problem: Problem }[]
}

export const acts = {
  /** What undo and redo would do; nothing while no archive is open. */
  'acts:state': { needs: 'nothing', request: nothing, answer: answers<UndoState>() },
  /** Counted, and cancelled it changes nothing. */
  'acts:undo': { needs: 'writable', isAct: true, request: z.strictObject({ job }), answer: answers<SteppedAct>() },
  /** Counted, and cancelled it changes nothing. */
  'acts:redo': { needs: 'writable', isAct: true, request: z.strictObject({ job }), answer: answers<SteppedAct>() },
  /** Acts over many articles and exports, of any age. */
  'acts:logged': { needs: 'open', request: nothing, answer: answers<readonly LoggedBatch[]>() },
  /** Acts of correcting one article, of all articles. Reads only; counted. */
  'acts:corrections': { needs: 'open', request: z.strictObject({ job }), answer: answers<LoggedEdits>() },
  /** Takes a batch back, article by article. */
  'acts:take-back': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ job, batch: idSchema }),
    answer: answers<BatchTakenBack>(),
  },
} as const satisfies Room<'acts'>
