// The end of the app: the archive is closed, which gives its lock back, before the process leaves.
import { app } from 'electron'
import type { Log } from './log.ts'

/** Longest wait for a running save and the lock. A commit is durable or absent, so leaving late loses nothing. */
const LONGEST_WAIT_MS = 10_000

/** Quits when the last window is closed (not on macOS), and calls `leave` once before the app exits. */
export function quitGracefully(leave: () => Promise<void>, log: Log): void {
  let stage: 'running' | 'leaving' | 'left' = 'running'
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (stage === 'left') return
    event.preventDefault()
    if (stage === 'leaving') return
    stage = 'leaving'
    const late = new Promise<void>((_, reject) => {
      setTimeout(() => reject(new Error('the archive did not close in time')), LONGEST_WAIT_MS)
    })
    Promise.race([leave(), late])
      .catch((error: unknown) => log.trouble('leaving', error))
      .finally(() => {
        stage = 'left'
        // Not at once: if nothing had to be waited for, Electron is still busy with the quitting that was prevented,
        // and would take no notice.
        setImmediate(() => app.quit())
      })
  })
}
