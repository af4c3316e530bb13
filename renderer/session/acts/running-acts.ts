// Acts main is performing for this window, for the status bar, with a way to cancel them.
import { create } from 'zustand'
import { newId } from '../../../electron/contract/index.ts'
import { api, problemOf } from '../../api.ts'
import { forgetProgress } from '../../queries/job-progress.ts'
import { showProblem } from '../archive-acts.ts'

export interface RunningAct {
  readonly job: string
  /** What is being done, in words. */
  readonly label: string
}

export const useRunningActs = create<{ readonly acts: readonly RunningAct[] }>()(() => ({ acts: [] }))

/** Runs an act as its own job; the status bar shows its progress. */
export async function runCounted<T>(label: string, act: (job: string) => Promise<T>): Promise<T> {
  const job = newId()
  useRunningActs.setState(({ acts }) => ({ acts: [...acts, { job, label }] }))
  try {
    return await act(job)
  } finally {
    useRunningActs.setState(({ acts }) => ({ acts: acts.filter((one) => one.job !== job) }))
    forgetProgress(job)
  }
}

const stoppedHere = new Set<string>()

/** Whether the user cancelled it in this window; otherwise it was cancelled because its archive was closed. */
export function wasStoppedHere(job: string): boolean {
  return stoppedHere.has(job)
}

/** Asks main to cancel an act; has no effect if it is over. */
export function stopAct(job: string): void {
  stoppedHere.add(job)
  api.jobCancel({ job }).catch(showProblem)
}

/** Whether an act was cancelled before it changed anything. */
export function isStopped(error: unknown): boolean {
  return problemOf(error).code === 'cancelled'
}
