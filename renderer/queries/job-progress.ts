// The progress of long work in main, by the name this window gave it.
import { create } from 'zustand'
import type { Broadcasts } from '../../electron/contract/index.ts'

/** Steps done and total steps. */
export interface Progress {
  readonly done: number
  readonly of: number
}

interface Told {
  readonly jobs: Readonly<Record<string, Progress>>
}

const useProgressStore = create<Told>()(() => ({ jobs: {} }))
const listeners = new Set<(job: string) => void>()

/** Takes over a job's progress from main. */
export function takeProgress({ job, done, of }: Broadcasts['job:progress']): void {
  useProgressStore.setState(({ jobs }) => ({ jobs: { ...jobs, [job]: { done, of } } }))
  for (const listener of listeners) listener(job)
}

/** Progress of a job; null until main has reported any. */
export function useProgress(job: string): Progress | null {
  return useProgressStore(({ jobs }) => jobs[job] ?? null)
}

/** Calls the listener whenever a job has progressed; returns a function that removes it. */
export function onProgress(listener: (job: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Removes a finished job. */
export function forgetProgress(job: string): void {
  useProgressStore.setState(({ jobs }) => {
    const { [job]: _, ...others } = jobs
    return { jobs: others }
  })
}
