// The questions and messages of the main process as native dialogs. Words come from words.ts.
import { BrowserWindow, dialog, type MessageBoxOptions, type OpenDialogOptions } from 'electron'
import type { Problem } from '../contract/index.ts'
import type { FolderPurpose } from './handlers/archive.ts'
import { nameOf, withoutPaths } from './hide-paths.ts'
import { frontWindow } from './window.ts'
import {
  CLOSING,
  COPY_DIALOGS,
  cannotOpen,
  EXPORTED_DIALOGS,
  FOLDER_DIALOGS,
  PAGE_DIALOG,
  PAGE_KIND,
  TROUBLE,
} from './words.ts'

/** Asks for a folder; answers its absolute path, or null when the user thinks better of it. */
export async function pickFolder(
  purpose: FolderPurpose | 'export' | 'styles',
  windowId: number,
  defaultPath: string | null = null,
): Promise<string | null> {
  const properties = [
    'openDirectory',
    ...(purpose === 'open' || purpose === 'styles' ? [] : (['createDirectory'] as const)),
  ] as const
  const start = defaultPath === null ? {} : { defaultPath }
  const picked = await ask({ ...FOLDER_DIALOGS[purpose], ...start, properties: [...properties] }, windowId)
  return picked?.[0] ?? null
}

/** Asks for files of copy, or for a folder of them; answers absolute paths, or null. */
export async function pickCopy(what: 'files' | 'folder', windowId: number): Promise<readonly string[] | null> {
  const properties =
    what === 'files' ? (['openFile', 'multiSelections'] as const) : (['openDirectory', 'multiSelections'] as const)
  return await ask({ ...COPY_DIALOGS[what], properties: [...properties] }, windowId)
}

/** Asks for an exported file, or for a folder of them; answers its absolute path, or null. */
export async function pickExported(what: 'file' | 'folder', windowId: number): Promise<string | null> {
  const properties = [what === 'file' ? ('openFile' as const) : ('openDirectory' as const)]
  const picked = await ask({ ...EXPORTED_DIALOGS[what], properties }, windowId)
  return picked?.[0] ?? null
}

/** Asks where to save a page; answers the absolute path, or null. The system asks before a file is replaced. */
export async function pickPage(defaultPath: string, windowId: number): Promise<string | null> {
  const window = BrowserWindow.fromId(windowId)
  const options = { ...PAGE_DIALOG, filters: [{ name: PAGE_KIND, extensions: ['html'] }], defaultPath }
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

/** Says that an archive could not be opened, where no window asked for it. */
export async function tellCannotOpen(folder: string, problem: Problem): Promise<void> {
  await showMessage({ type: 'warning', ...cannotOpen(nameOf(folder), withoutPaths(problem)), buttons: [TROUBLE.close] })
}

/** Says that there was a bug; answers whether the user wants to see the log. */
export async function tellTrouble(reference: string): Promise<boolean> {
  const buttons = [TROUBLE.close, TROUBLE.showLog]
  return (
    (await showMessage({ type: 'error', message: TROUBLE.title, detail: TROUBLE.detail(reference), buttons })) === 1
  )
}

/** Asks whether to close a window, or the app (null), although exports run (at least one). */
export async function askToStopWork(window: BrowserWindow | null): Promise<boolean> {
  const buttons = [CLOSING.stay, CLOSING.close]
  const question = { message: CLOSING.question, detail: CLOSING.detail, buttons, defaultId: 0, cancelId: 0 }
  return (await showMessage({ type: 'question', ...question }, window)) === 1
}

/** Says that a window's page died; answers whether to load it again. */
export async function tellWindowGone(reference: string, window: BrowserWindow | null): Promise<boolean> {
  const buttons = [TROUBLE.reload, TROUBLE.close]
  const detail = TROUBLE.windowDetail(reference)
  return (await showMessage({ type: 'error', message: TROUBLE.windowGone, detail, buttons }, window)) === 0
}

/** Over the window it is about; else over the one in front. */
async function showMessage(options: MessageBoxOptions, about: BrowserWindow | null = null): Promise<number> {
  const window = about ?? frontWindow()
  const whole = { noLink: true, ...options }
  return (await (window ? dialog.showMessageBox(window, whole) : dialog.showMessageBox(whole))).response
}
