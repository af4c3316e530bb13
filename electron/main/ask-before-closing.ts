// A window does not close over work somebody waits for without a question, asked once.
import { app, type BrowserWindow } from 'electron'
import { askToStopWork } from './dialogs.ts'
import type { Jobs } from './jobs.ts'

/** Guards a window and answers it. After "Stop and close" the window, or the app that was quitting, closes. */
export function askBeforeClosing(window: BrowserWindow, jobs: Jobs): BrowserWindow {
  let isDecided = false
  let isAsking = false
  let isQuitting = false
  const noteQuitting = (): void => {
    isQuitting = true
  }
  app.on('before-quit', noteQuitting)
  window.once('closed', () => app.off('before-quit', noteQuitting))
  window.on('close', (event) => {
    if (isDecided || jobs.awaited === 0) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    askToStopWork()
      .then((isStopped) => {
        isDecided = isStopped
        if (!isStopped) isQuitting = false
        else if (isQuitting) app.quit()
        else window.close()
      })
      .catch(() => {}) // The dialog went away with its window.
      .finally(() => {
        isAsking = false
      })
  })
  return window
}
