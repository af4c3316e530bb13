// Helpers for tests of the running app: typed calls as a page makes them, and inspecting the main process.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { WindowApi } from '../electron/contract/window-api.ts'
import { isBridged } from './chromium-window.ts'

declare global {
  interface Window {
    readonly corrigenda: WindowApi
  }
}

/** The built preload script. */
export const PRELOAD = join(import.meta.dirname, '..', 'out', 'preload', 'index.cjs')

/** Everything the main process has written to its log. */
export async function logOf(userData: string): Promise<string> {
  return await readFile(join(userData, 'state', 'logs', 'main.log'), 'utf8')
}

/** Responds to questions of the main process (opening a link) with a button by index, and records what was asked. */
export async function answerQuestions(
  app: ElectronApplication,
  button: number,
): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog }, response) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (async (...args: unknown[]) => {
      asked.push(JSON.stringify(args.at(-1)))
      return { response, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  }, button)
  return () => app.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked)
}

/** The text on the clipboard: the system’s, or the browser’s where the window is in one. */
export async function clipboardText(app: ElectronApplication, window: Page): Promise<string> {
  if (isBridged(window)) return await window.evaluate(() => navigator.clipboard.readText())
  return await app.evaluate(({ clipboard }) => clipboard.readText())
}

/** Makes the next folder dialogs return a folder. */
export async function answerFolderDialogs(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, folder)
}

/**
 * From now on the first window misses every message about its archive, but the one that it is open. Returns a function
 * that returns the names of the messages so far, that one first.
 */
export async function missArchiveMessages(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) throw new Error('no window')
    const missed: string[] = []
    Object.assign(globalThis, { missed })
    const send = contents.send.bind(contents)
    contents.send = (channel: string, ...payload: readonly unknown[]): void => {
      const isFirst = channel === 'archive:state' && !missed.includes(channel)
      if (channel.startsWith('archive:')) missed.push(channel)
      if (isFirst || !channel.startsWith('archive:')) send(channel, ...payload)
    }
  })
  return () => app.evaluate(() => (globalThis as unknown as { readonly missed: readonly string[] }).missed)
}
