// Opening, creating and closing archives, here or in another window, for the welcome, the archive menu and the
// application menu alike. One act at a time; a problem is shown until the next act or until it is dismissed.

import { create } from 'zustand'
import type { ArchiveSummary, PickedFolder } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { words } from '../messages/words.ts'
import { archiveKey, archiveStateOptions, currentArchive } from '../queries/archive.ts'
import { client } from '../queries/client.ts'
import { announce } from '../ui/announcer.tsx'
import { showToast } from '../ui/toast.tsx'
import { openOverlay } from './overlay.ts'

export type ArchiveAct = 'open' | 'create' | 'sample' | 'recent' | 'close'

export interface ArchiveActs {
  readonly busy: { readonly act: ArchiveAct; readonly title: string } | null
  readonly problem: { readonly of: AnyProblem; readonly again: (() => void) | null } | null
}

export const useArchiveActs = create<ArchiveActs>()(() => ({ busy: null, problem: null }))

export function dismissArchiveProblem(): void {
  useArchiveActs.setState({ problem: null })
}

/** Shows a problem outside any pane, in the same place as an archive that did not open. */
export function showProblem(error: unknown): void {
  useArchiveActs.setState({ problem: { of: problemOf(error), again: null } })
}

let keepWork = async (): Promise<unknown> => undefined

/**
 * Sets the function that saves what is being typed; it is called before another archive is opened and before this one
 * is closed.
 */
export function keepBeforeLeaving(keep: () => Promise<unknown>): void {
  keepWork = keep
}

/** Runs one act and keeps its problem; returns whether it was done. Does nothing while another one runs. */
async function perform(act: ArchiveAct, title: string, work: () => Promise<unknown>): Promise<boolean> {
  if (useArchiveActs.getState().busy) return false
  useArchiveActs.setState({ busy: { act, title }, problem: null })
  try {
    await keepWork()
    await work()
    await client.refetchQueries({ queryKey: archiveStateOptions.queryKey })
    return true
  } catch (error) {
    // A token is valid once, so creating an archive again begins with choosing the folder.
    const again = act === 'create' ? null : (): void => void perform(act, title, work)
    useArchiveActs.setState({ problem: { of: problemOf(error), again } })
    return false
  } finally {
    useArchiveActs.setState({ busy: null })
  }
}

/**
 * Opens an archive; returns whether it is in this window. Announces it when another window has the archive and was
 * raised instead.
 */
async function open(act: ArchiveAct, title: string, work: () => Promise<ArchiveSummary | null>): Promise<boolean> {
  let opened: ArchiveSummary | null = null
  await perform(act, title, async () => {
    opened = await work()
  })
  return opened !== null && isHere(opened)
}

function isHere(opened: ArchiveSummary): boolean {
  const here = currentArchive()
  if (here && archiveKey(here) === archiveKey(opened)) return true
  const text = words('archive.elsewhere', { title: opened.title })
  if (here) showToast({ text })
  else announce(text)
  return false
}

/** Asks for a folder and opens the archive in it. */
export async function openArchive(): Promise<void> {
  await open('open', '', async () => {
    const folder = await api.archivePick({ purpose: 'open' })
    return folder && (await api.archiveOpen({ token: folder.token }))
  })
}

export async function openRecent(id: string, title: string): Promise<void> {
  await open('recent', title, () => api.archiveOpenRecent({ id }))
}

/** Removes an archive from the list of recent ones; the archive itself is not touched. */
export async function forgetRecent(id: string): Promise<void> {
  try {
    await api.archiveForgetRecent({ id })
    await client.refetchQueries({ queryKey: archiveStateOptions.queryKey })
    announce(words('recent.forgotten'))
  } catch (error) {
    showProblem(error)
  }
}

/** Opens another window on the same archive. */
export async function openWindow(): Promise<void> {
  await api.windowNew({}).catch(showProblem)
}

/** Asks for a folder and shows its archive in a new window. */
export async function openInNewWindow(): Promise<void> {
  await perform('open', '', async () => {
    const folder = await api.archivePick({ purpose: 'open' })
    if (folder) await api.windowOpen({ token: folder.token })
  })
}

export async function openRecentInNewWindow(id: string, title: string): Promise<void> {
  await perform('recent', title, () => api.windowOpenRecent({ id }))
}

/** Reopens the open archive for writing if that is possible by now; returns whether it is. */
export async function reopenArchive(title: string): Promise<boolean> {
  await perform('recent', title, () => api.archiveOpenAgain({}))
  return currentArchive()?.readOnly === null
}

/** Returns whether it is open in this window. */
export async function openSample(): Promise<boolean> {
  return await open('sample', '', () => api.archiveOpenSample({}))
}

export async function closeArchive(): Promise<void> {
  await perform('close', '', () => api.archiveClose({}))
}

/** Asks for the folder of a new archive; null when the user cancels or the dialog failed. */
export async function pickFolderToCreate(): Promise<PickedFolder | null> {
  useArchiveActs.setState({ problem: null })
  try {
    return await api.archivePick({ purpose: 'create' })
  } catch (error) {
    showProblem(error)
    return null
  }
}

/** Creates an archive in a folder picked before. */
export async function createArchive(token: string, title: string): Promise<boolean> {
  return await perform('create', title, () => api.archiveCreate({ token, title }))
}

/** Asks for the title and the folder of a new archive. */
export function beginCreating(): void {
  dismissArchiveProblem()
  openOverlay('new-archive')
}
