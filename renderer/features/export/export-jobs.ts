// Exports that run, wait for an answer, or are over and not dismissed yet. They run in main; here is what is known of them.
import { create } from 'zustand'
import { type ExportDone, type NotExported, newId } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { forgetProgress } from '../../queries/job-progress.ts'
import { showProblem } from '../../session/archive-acts.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { ExportRequest } from './export-form.ts'

export type ExportState =
  | { readonly kind: 'running' }
  | { readonly kind: 'asking'; readonly existing: readonly string[] }
  | { readonly kind: 'done'; readonly done: ExportDone }
  | { readonly kind: 'failed'; readonly problem: AnyProblem }

export interface ExportJob {
  readonly id: string
  readonly request: ExportRequest
  /** Name of the folder, to show. */
  readonly folder: string
  readonly state: ExportState
}

interface Exports {
  readonly jobs: readonly ExportJob[]
  readonly isTrayOpen: boolean
}

export const useExportJobs = create<Exports>()(() => ({ jobs: [], isTrayOpen: false }))

export function jobOf(id: string): ExportJob | null {
  return useExportJobs.getState().jobs.find((job) => job.id === id) ?? null
}

function setState(id: string, state: ExportState): void {
  useExportJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, state } : job)) }))
}

/** Starts an export; returns the name of its job and, later, how it ended. */
export function startExport(
  request: ExportRequest,
  folder: string,
): { readonly id: string; readonly end: Promise<ExportState> } {
  const id = newId()
  const job: ExportJob = { id, request, folder, state: { kind: 'running' } }
  useExportJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }))
  return { id, end: follow(job) }
}

async function follow({ id, request }: ExportJob): Promise<ExportState> {
  const state = await api.exportRun({ ...request, job: id }).then(endOf, (error: unknown): ExportState => {
    return { kind: 'failed', problem: problemOf(error) }
  })
  forgetProgress(id)
  // Forgotten when another archive was opened meanwhile: no one waits for it any more.
  if (!jobOf(id)) return state
  setState(id, state)
  sayHowItEnded(id, state)
  return state
}

/**
 * How an export ended is seen and said: files that were written can be shown, and where none were, why. A failure is first shown
 * where it was asked for (export-dialog-acts.ts).
 */
function sayHowItEnded(id: string, state: ExportState): void {
  const text = messageOf(state)
  if (state.kind !== 'done') announce(text)
  else if (state.done.files > 0)
    showToast({ text, action: { label: words('tray.show'), onPress: () => showExport(id) } })
  else showToast(notExported(state.done).length > 0 ? { text, action: SHOW_WHY } : { text })
}

const SHOW_WHY = { label: words('tray.show-why'), onPress: (): void => openTray(true) }

/** A message for a failure that is not on screen. */
export function sayFailed(state: ExportState): void {
  showToast({ text: stateWords(state), action: SHOW_WHY })
}

/** Opens or closes the list of exports. */
export function openTray(isTrayOpen: boolean): void {
  useExportJobs.setState({ isTrayOpen })
}

function endOf(done: ExportDone): ExportState {
  return done.existing.length > 0 ? { kind: 'asking', existing: done.existing } : { kind: 'done', done }
}

/** A state in a few words, as the status bar and announcements say it. */
export function stateWords(state: ExportState): string {
  switch (state.kind) {
    case 'running':
      return words('tray.running')
    case 'asking':
      return words('tray.asking')
    case 'failed':
      return words('tray.failed')
    case 'done': {
      const { files, zip, isCancelled } = state.done
      const written = zip === '' ? 'tray.done' : 'tray.done-zip'
      const done = words(isCancelled ? 'tray.cancelled' : written, { files, zip })
      const failed = notExported(state.done).length
      return failed > 0 ? words('tray.done-failed', { done, failed }) : done
    }
  }
}

/** Every article that is not in a result, those that could not be found among them. */
export function notExported({ failed, unread }: ExportDone): readonly NotExported[] {
  return [...failed, ...unread]
}

/** Articles a message names before it counts the others. */
const MOST_NAMED = 2

/** A result as its message says it: with the articles that are not in it by name. */
export function messageOf(state: ExportState): string {
  const left = state.kind === 'done' ? notExported(state.done) : []
  if (left.length === 0) return stateWords(state)
  const names = left.slice(0, MOST_NAMED).map(({ id, headline }) => headline || id)
  return words('tray.named', {
    ...{ done: stateWords(state), names: names.join('; ') },
    more: left.length - names.length,
  })
}

/** Runs an export again under a new name, with some of its request changed. */
export function runAgain(
  { id, request, folder }: ExportJob,
  some: Partial<ExportRequest> = {},
): ReturnType<typeof startExport> {
  dismissExport(id)
  return startExport({ ...request, ...some }, folder)
}

/**
 * Exports the articles that were left out for their stale notice; the result stays, without them. What was just written may have the
 * name of what comes (a ZIP, one file of all, a log): it gets another.
 */
export function exportAnyway({ id, request, folder, state }: ExportJob): void {
  if (state.kind !== 'done') return
  const stale = staleIds(state.done)
  const failed = state.done.failed.filter((one) => !stale.includes(one.id))
  setState(id, { kind: 'done', done: { ...state.done, failed } })
  startExport({ ...request, ids: [...stale], allowStale: true, isFiltered: false, ifExists: 'number' }, folder)
}

/** Articles of a result that were left out because their notice speaks of other corrections. */
export function staleIds({ failed }: ExportDone): readonly string[] {
  return failed.filter(({ problem }) => problem.code === 'stale-notice').map(({ id }) => id)
}

export function cancelExport(id: string): void {
  api.jobCancel({ job: id }).catch(showProblem)
}

export function showExport(id: string): void {
  api.exportShow({ job: id }).catch(showProblem)
}

export function dismissExport(id: string): void {
  useExportJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }))
}

/** Another archive, or none: main has stopped what ran. */
export function forgetExports(): void {
  useExportJobs.setState({ jobs: [], isTrayOpen: false })
}
