// Uncaught bugs, crashed pages and files that did not load: all go to the log under a short reference, and the user is
// told once what they need to know.
import { app, BrowserWindow, shell, type WebContents } from 'electron'
import type { Log } from '../../data/index.ts'
import { tellTrouble, tellWindowGone } from './windows/system-dialogs.ts'

/** Watches the main process and its helper processes. */
export function watchProcess(log: Log): void {
  let isTelling = false
  const report = (what: string, error: unknown): void => {
    const reference = log.trouble(what, error)
    if (isTelling || !app.isReady()) return
    isTelling = true
    tellTrouble(reference)
      .then((wantsLog) => wantsLog && shell.showItemInFolder(log.file))
      .catch((failure: unknown) => log.trouble('telling about trouble', failure))
      .finally(() => {
        isTelling = false
      })
  }
  process.on('uncaughtException', (error) => report('uncaught exception', error))
  process.on('unhandledRejection', (reason) => report('unhandled rejection', reason))
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') log.trouble(`the ${type} process is gone: ${reason}`)
  })
}

/** Chromium's ERR_ABORTED: the load was refused (logged by harden-contents.ts) or another one replaced it. */
const ABORTED = -3

/** Watches one page. */
export function watchContents(contents: WebContents, log: Log): void {
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const reference = log.trouble(`a page is gone: ${reason}`)
    tellWindowGone(reference, BrowserWindow.fromWebContents(contents))
      .then((wantsReload) => wantsReload && !contents.isDestroyed() && contents.reload())
      .catch((error: unknown) => log.trouble('telling about a page', error))
  })
  contents.on('did-fail-load', (_event, code, description, url) => {
    if (code !== ABORTED) log.trouble(`did not load ${url.slice(0, 200)}: ${description} (${code})`)
  })
  contents.on('preload-error', (_event, path, error) => log.trouble(`preload ${path}`, error))
  contents.on('unresponsive', () => log.trouble('a page does not respond'))
}
