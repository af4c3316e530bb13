// Acts that main is at work on for this window: what the status bar says of them, and how to stop them.
import { create } from 'zustand'
import { newId } from '../../../electron/contract/index.ts'
import { api, problemOf } from '../../api.ts'
import { forgetProgress } from '../../queries/job-progress.ts'
import { showProblem } from '../archive-acts.ts'

export interface RunningAct {
  readonly job: string
  /** What is going on, in words. */
  readonly label: string
}

export const useRunningActs = create<{ readonly acts: readonly RunningAct[] }>()(() => ({ acts: [] }))

/** Runs an act under a job of its own; as long as it lasts the status bar counts it. */
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

/** Whether someone stopped it in this window; else it was stopped because its archive was closed. */
export function wasStoppedHere(job: string): boolean {
  return stoppedHere.has(job)
}

/** Asks main to stop an act; one that is over is fine. */
export function stopAct(job: string): void {
  stoppedHere.add(job)
  api.jobCancel({ job }).catch(showProblem)
}

/** Whether an act was stopped before it changed anything. */
export function isStopped(error: unknown): boolean {
  return problemOf(error).code === 'cancelled'
}
