// The questions and messages of the main process as native dialogs. Words come from words/.
import { dirname, extname, join } from 'node:path'
import { BrowserWindow, dialog, type MessageBoxOptions, type OpenDialogOptions } from 'electron'
import type { AnyProblem } from '../../contract/index.ts'
import { nameOf, withoutPaths } from '../security/hide-paths.ts'
import type { DialogFolders, DialogPurpose } from '../user-data/dialog-folders.ts'
import { cannotOpen } from '../words/cannot-open-words.ts'
import { mainWords } from '../words/words.ts'
import { frontWindow } from './window.ts'

export type FolderPurpose = 'open' | 'create'

/** What is saved as a page: the history of an article, or the corrections of a period. */
export type PageKind = 'life' | 'corrections'

export interface Dialogs {
  /** Asks for a folder; returns its absolute path, or null when the user cancels. */
  pickFolder(purpose: FolderPurpose | 'export' | 'styles' | 'dictionaries', windowId: number): Promise<string | null>
  /** Asks for files of copy, or for folders of them; returns absolute paths, or null. */
  pickCopy(what: 'files' | 'folder', windowId: number): Promise<readonly string[] | null>
  /** Asks for an exported file, or for a folder of them; returns its absolute path, or null. */
  pickExported(what: 'file' | 'folder', windowId: number): Promise<string | null>
  /**
   * Asks where to save a page of this kind and name; returns the absolute path, or null. The system asks before replacing a
   * file.
   */
  pickPage(kind: PageKind, name: string, windowId: number): Promise<string | null>
}

/** Dialogs that start where the last one for the same purpose ended. */
export function dialogsIn(folders: DialogFolders): Dialogs {
  const open = async (purpose: DialogPurpose, options: OpenDialogOptions, windowId: number) => {
    const picked = await ask({ ...options, defaultPath: folders.startOf(purpose) }, windowId)
    const [first] = picked ?? []
    // A folder that was written to is remembered itself; for something picked, the folder that contains it.
    if (first !== undefined) folders.remember(purpose, purpose === 'export' ? first : dirname(first))
    return picked
  }
  return {
    async pickFolder(purpose, windowId) {
      const isToRead = ['open', 'styles', 'dictionaries'].includes(purpose)
      const properties = ['openDirectory' as const, ...(isToRead ? [] : (['createDirectory'] as const))]
      return (await open(purpose, { ...mainWords().folderDialogs[purpose], properties }, windowId))?.[0] ?? null
    },
    async pickCopy(what, windowId) {
      const kind = what === 'files' ? ('openFile' as const) : ('openDirectory' as const)
      return await open('import', { ...mainWords().copyDialogs[what], properties: [kind, 'multiSelections'] }, windowId)
    },
    async pickExported(what, windowId) {
      const properties = [what === 'file' ? ('openFile' as const) : ('openDirectory' as const)]
      return (await open('verify', { ...mainWords().exportedDialogs[what], properties }, windowId))?.[0] ?? null
    },
    async pickPage(kind, name, windowId) {
      const path = await askToSave(kind, join(folders.startOf('page'), name), windowId)
      if (path !== null) folders.remember('page', dirname(path))
      return path
    },
  }
}

async function askToSave(kind: PageKind, defaultPath: string, windowId: number): Promise<string | null> {
  const window = BrowserWindow.fromId(windowId)
  const { pageDialogs, pageKinds } = mainWords()
  const extension = extname(defaultPath).slice(1)
  const filters = [{ name: pageKinds[extension === 'html' ? 'page' : 'feed'], extensions: [extension] }]
  const options = { ...pageDialogs[kind], filters, defaultPath }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || filePath === '' ? null : filePath
}

async function ask(options: OpenDialogOptions, windowId: number): Promise<readonly string[] | null> {
  const window = BrowserWindow.fromId(windowId)
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : filePaths
}

/** Reports that an archive could not be opened when no window asked for it. */
export async function tellCannotOpen(folder: string, problem: AnyProblem): Promise<void> {
  await showMessage({
    type: 'warning',
    ...cannotOpen(nameOf(folder), withoutPaths(problem)),
    buttons: [mainWords().trouble.close],
  })
}

/** Reports a bug; returns whether the user wants to see the log. */
export async function tellTrouble(reference: string): Promise<boolean> {
  const buttons = [mainWords().trouble.close, mainWords().trouble.showLog]
  return (
    (await showMessage({
      type: 'error',
      message: mainWords().trouble.title,
      detail: mainWords().trouble.detail(reference),
      buttons,
    })) === 1
  )
}

/** Reports that this copy does not know where newer versions are. */
export async function tellNoReleases(version: string): Promise<void> {
  const words = { message: mainWords().updates.unknown(version), detail: mainWords().updates.unknownDetail }
  await showMessage({ type: 'info', ...words, buttons: [mainWords().updates.close] })
}

/** Asks whether to close a window, or the app (null), while at least one export runs. */
export async function askToStopWork(window: BrowserWindow | null): Promise<boolean> {
  const buttons = [mainWords().closing.stay, mainWords().closing.close]
  const question = {
    message: mainWords().closing.question,
    detail: mainWords().closing.detail,
    buttons,
    defaultId: 0,
    cancelId: 0,
  }
  return (await showMessage({ type: 'question', ...question }, window)) === 1
}

/** Reports that a window's page crashed; returns whether to load it again. */
export async function tellWindowGone(reference: string, window: BrowserWindow | null): Promise<boolean> {
  const buttons = [mainWords().trouble.reload, mainWords().trouble.close]
  const detail = mainWords().trouble.windowDetail(reference)
  return (await showMessage({ type: 'error', message: mainWords().trouble.windowGone, detail, buttons }, window)) === 0
}

/** Shows it over the window it is about, otherwise over the one in front. */
async function showMessage(options: MessageBoxOptions, about: BrowserWindow | null = null): Promise<number> {
  const window = about ?? frontWindow()
  const whole = { noLink: true, ...options }
  return (await (window ? dialog.showMessageBox(window, whole) : dialog.showMessageBox(whole))).response
}
