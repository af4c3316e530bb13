// Reports interrupted acts. While someone is writing, the journal holds the act in progress, which is no problem.
import type { VerifyProblem } from '../schema/index.ts'
import { JOURNAL } from '../store/layout.ts'
import { isLocked } from '../store/lock.ts'
import { pendingActs } from '../store/pending-acts.ts'
import { toProblem } from '../work/environment.ts'

const HALF_DONE = 'an act over several files may be half-done; the next program that writes completes it'
const FOREIGN =
  'you did not write this journal on this computer; it is not carried out, and the next program that writes sets it aside'
const DAMAGED = 'its act over several files may be half-done; the next program that writes sets this journal aside'

/** Acts that stay half-done until the next writer completes them, and damaged journals. */
export async function checkJournal(folder: string): Promise<readonly VerifyProblem[]> {
  try {
    const { toComplete, damaged, foreign } = await pendingActs(folder)
    if (toComplete.length + damaged.length + foreign.length === 0 || (await isLocked(folder))) return []
    return [
      ...toComplete.map((id): VerifyProblem => ({ id, code: 'broken-off', detail: HALF_DONE })),
      ...damaged.map((id): VerifyProblem => ({ id, code: 'schema', detail: DAMAGED })),
      ...foreign.map((id): VerifyProblem => ({ id, code: 'foreign', detail: FOREIGN })),
    ]
  } catch (error) {
    return [{ id: JOURNAL, code: 'unreadable', detail: toProblem(error, JOURNAL).code }]
  }
}
