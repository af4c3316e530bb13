// The dialog of exporting: what was entered, kept over a failure and for the next time, and the export it starts. The dialog
// stays until the export is under way, since main may have a question first.

import { create } from 'zustand'
import type { ExportForeseen, PickedFolder } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { forgetProgress, onProgress } from '../../queries/job-progress.ts'
import { isStopped, runCounted } from '../../session/acts/running-acts.ts'
import { closeOverlay, openOverlay } from '../../session/overlay.ts'
import { idsToActOn } from '../../session/selection.ts'
import { useViewState } from '../../session/view-state.ts'
import { afterExport } from './after-export.ts'
import { type ExportForm, type ExportRequest, FIRST_FORM, toRequest, whatNow } from './export-form.ts'
import { dismissExport, jobOf, runAgain, sayFailed, startExport } from './export-jobs.ts'

export interface ExportDialogState {
  readonly form: ExportForm
  readonly folder: PickedFolder | null
  /** The export this dialog started or asks about. */
  readonly jobId: string | null
  readonly problem: AnyProblem | null
}

export const useExportDialog = create<ExportDialogState>()(() => ({
  form: FIRST_FORM,
  folder: null,
  jobId: null,
  problem: null,
}))

/** Opens the dialog with what was entered last, on the articles an act would work on now. */
export function openExport(): void {
  const { articleId, selectedIds } = useViewState.getState()
  const what = whatNow({ articleId, selected: selectedIds.length, found: null })
  useExportDialog.setState(({ form }) => ({ form: { ...form, what }, jobId: null, problem: null }))
  openOverlay('export')
}

/** Puts the dialog away. An export that has begun goes on. */
export function closeExport(): void {
  useExportDialog.setState({ jobId: null, problem: null })
  closeOverlay('export')
}

export function enter(some: Partial<ExportForm>): void {
  useExportDialog.setState(({ form }) => ({ form: { ...form, ...some } }))
}

/** Asks for the folder in the system's dialog; null when they think better of it. */
export async function chooseFolder(): Promise<PickedFolder | null> {
  try {
    const picked = await api.exportPick({})
    if (picked) useExportDialog.setState({ folder: picked, problem: null })
    return picked
  } catch (error) {
    useExportDialog.setState({ problem: problemOf(error) })
    return null
  }
}

/** Starts the export that was entered, after asking for a folder if there is none. */
export async function runExport(): Promise<void> {
  const { form, folder } = useExportDialog.getState()
  const into = folder ?? (await chooseFolder())
  if (!into) return
  try {
    const ids = await idsOf(form)
    await followInDialog(startExport(toRequest(form, ids, into.token), into.name))
  } catch (error) {
    useExportDialog.setState({ problem: problemOf(error) })
  }
}

async function idsOf({ what }: ExportForm): Promise<readonly string[]> {
  const { query, articleId } = useViewState.getState()
  if (what === 'filter') return await api.articlesIds({ query })
  if (what === 'selected') return idsToActOn()
  return articleId === null ? [] : [articleId]
}

/** What the export that is entered would do; null when nothing is meant. Counted under `job`, and stopped with the signal. */
export async function foresee(form: ExportForm, job: string, signal: AbortSignal): Promise<ExportForeseen | null> {
  const ids = [...(await idsOf(form))]
  if (signal.aborted || ids.length === 0 || form.to.length === 0) return null
  const { to, view, withRemoved, withWrongForms, withReasons, whole, withNotice } = form
  const facts = { dates: form.withDates, version: form.withVersion }
  const stop = (): void => void api.jobCancel({ job }).catch(() => undefined)
  signal.addEventListener('abort', stop)
  try {
    const given = { withRemoved, withWrongForms, withReasons, facts, whole, withNotice }
    return await api.exportOutlook({ job, ids, to: [...to], view, ...given })
  } finally {
    signal.removeEventListener('abort', stop)
    forgetProgress(job)
  }
}

/** Composes the notices of these articles again, as one act with one undo, then exports. Nothing is composed before a folder is chosen. */
export async function composeAndExport(ids: readonly string[]): Promise<void> {
  if (!useExportDialog.getState().folder && !(await chooseFolder())) return
  try {
    await runCounted(words('export.composing'), (job) => api.manyComposeNotices({ job, ids: [...ids] }))
  } catch (error) {
    if (!isStopped(error)) useExportDialog.setState({ problem: problemOf(error) })
    return
  }
  await runExport()
}

/** Handles the answer about files that already exist. */
export async function answerExisting(ifExists: Exclude<ExportRequest['ifExists'], 'ask'>): Promise<void> {
  const { jobId } = useExportDialog.getState()
  const job = jobId === null ? null : jobOf(jobId)
  if (job) await followInDialog(runAgain(job, { ifExists }))
}

/** Asks about an export whose dialog was closed before its question came. */
export function decideLater(id: string): void {
  useExportDialog.setState({ jobId: id, problem: null })
  openOverlay('export')
}

/** Gives the export up whose question is asked; what was entered stays. */
export function withdrawExport(): void {
  const { jobId } = useExportDialog.getState()
  if (jobId !== null) dismissExport(jobId)
  useExportDialog.setState({ jobId: null })
}

/** Keeps the dialog with its export until it is under way. A failure comes back into the dialog, if that is still there. */
async function followInDialog({ id, end }: ReturnType<typeof startExport>): Promise<void> {
  useExportDialog.setState({ jobId: id, problem: null })
  const isMine = (): boolean => useExportDialog.getState().jobId === id
  const stop = onProgress((job) => {
    if (job === id && isMine()) closeExport()
  })
  const state = await end
  stop()
  const next = afterExport(state, isMine(), jobOf(id) !== undefined)
  if (next.kind === 'say-failed') sayFailed(state)
  if (next.kind === 'close') closeExport()
  if (next.kind !== 'back') return
  dismissExport(id)
  useExportDialog.setState({ jobId: null, problem: next.problem, ...(next.isFolderGone ? { folder: null } : {}) })
}
