// Restoring files from the newest backup, and making one, in the background.
import { create } from 'zustand'
import type { Request } from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { words } from '../../../messages/words.ts'
import { archiveStateOptions } from '../../../queries/archive.ts'
import { askAgain, client } from '../../../queries/client.ts'
import { runCounted } from '../../../session/acts/running-acts.ts'
import { showProblem } from '../../../session/archive-acts.ts'
import { announce } from '../../../ui/announcer.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { dateWords } from './date-words.ts'

export type RestoreWhat = Request<'backups:restore'>['what']

export interface Recovery {
  /** The running job, or null. */
  readonly job: string | null
  readonly problem: AnyProblem | null
  /** The outcome of the last one, in words. */
  readonly done: string | null
}

export const useRecovery = create<Recovery>()(() => ({ job: null, problem: null, done: null }))

let jobs = 0

/** Restores files and reports the outcome. One at a time. */
export async function bringBack(what: RestoreWhat): Promise<void> {
  if (useRecovery.getState().job !== null) return
  jobs += 1
  const job = `restore-${jobs}`
  useRecovery.setState({ job, problem: null, done: null })
  try {
    const { files, at, aside, isCancelled } = await api.backupsRestore({ job, what })
    const done = words('recovery.done', { count: files, date: dateWords(at) })
    const text = isCancelled
      ? words('recovery.cancelled')
      : aside === null
        ? done
        : words('recovery.done-aside', { done, aside })
    useRecovery.setState({ job: null, done: text })
    announce(text)
    if (!isCancelled) showToast({ text })
  } catch (error) {
    useRecovery.setState({ job: null, problem: problemOf(error) })
  }
  client.removeQueries({ queryKey: ['article'] })
  void askAgain('articles')
  void askAgain('tags')
  await client.refetchQueries({ queryKey: archiveStateOptions.queryKey })
}

/** Clears the last outcome. */
export function forgetRecovery(): void {
  useRecovery.setState({ problem: null, done: null })
}

/** Cancels the restore unless files are already being replaced. */
export function cancelBringingBack(): void {
  const { job } = useRecovery.getState()
  if (job !== null) api.jobCancel({ job }).catch(showProblem)
}

/** Tries again to open the archive. */
export async function openAgain(): Promise<void> {
  useRecovery.setState({ problem: null, done: null })
  await api.archiveOpenAgain({}).catch((error: unknown) => useRecovery.setState({ problem: problemOf(error) }))
  await client.refetchQueries({ queryKey: archiveStateOptions.queryKey })
}

/** Makes a backup now and reports the outcome. */
export async function backUpNow(): Promise<void> {
  try {
    const make = (job: string) => api.backupsMake({ job })
    const { articles, damaged, isCancelled } = await runCounted(words('backup.working'), make)
    const id = isCancelled ? 'backup.cancelled' : damaged > 0 ? 'backup.done-damaged' : 'backup.done'
    showToast({ text: words(id, { articles, damaged }) })
  } catch (error) {
    showProblem(error)
  }
}
