// Nothing closes while work runs that someone waits for without a question, asked once: for the last window of an
// archive, and before the app quits, while all windows are still there.
import { app, type BrowserWindow } from 'electron'
import { askToStopWork } from './system-dialogs.ts'

/** How many running jobs ask before closing. */
type Awaited = () => number

export class ClosingQuestion {
  private leaving = false
  private isAsking = false

  /**
   * `awaited`: for the whole app; `onQuitting`: called just before the app quits, while all windows are still there.
   */
  constructor(awaited: Awaited, onQuitting: () => void) {
    app.on('before-quit', (event) => {
      if (this.leaving) return
      if (awaited() === 0) {
        onQuitting()
        this.leaving = true
        return
      }
      event.preventDefault()
      this.ask(null, () => {
        onQuitting()
        this.leaving = true
        app.quit()
      })
    })
  }

  /** Whether the app is quitting and nothing holds it back any more. */
  get isLeaving(): boolean {
    return this.leaving
  }

  /** Guards a window; `awaited`: what closing it would stop. */
  guard(window: BrowserWindow, awaited: Awaited): void {
    let isDecided = false
    window.on('close', (event) => {
      if (isDecided || this.leaving || awaited() === 0) return
      event.preventDefault()
      this.ask(window, () => {
        isDecided = true
        window.close()
      })
    })
  }

  private ask(window: BrowserWindow | null, close: () => void): void {
    if (this.isAsking) return
    this.isAsking = true
    askToStopWork(window)
      .then((isStopped) => isStopped && close())
      .catch(() => {}) // The dialog closed with its window.
      .finally(() => {
        this.isAsking = false
      })
  }
}
