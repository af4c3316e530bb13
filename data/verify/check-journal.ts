// Acts a crash broke off. While somebody writes, what lies in the journal is the act in the making, and no problem.
import type { VerifyProblem } from '../schema/index.ts'
import { toProblem } from '../store/environment.ts'
import { JOURNAL } from '../store/layout.ts'
import { isLocked } from '../store/lock.ts'
import { pendingActs } from '../store/pending-acts.ts'

/** Acts that are half-done until the next program that writes completes them. One that changed nothing yet is no problem. */
export async function checkJournal(folder: string): Promise<readonly VerifyProblem[]> {
  try {
    const { toComplete } = await pendingActs(folder)
    if (toComplete.length === 0 || (await isLocked(folder))) return []
    const detail = 'an act over several files may be half-done; the next program that writes completes it'
    return toComplete.map((id) => ({ id, code: 'broken-off', detail }))
  } catch (error) {
    return [{ id: JOURNAL, code: 'unreadable', detail: toProblem(error, JOURNAL).code }]
  }
}
