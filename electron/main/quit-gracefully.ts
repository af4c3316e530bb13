// Quitting: the archive is closed, which releases its lock, before the process exits.
import { app } from 'electron'
import type { Log } from '../../data/index.ts'

/** Longest wait for a running save and the lock. A commit is durable or absent, so exiting after this loses nothing. */
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
        // Deferred: if there was nothing to wait for, Electron is still handling the quit that was prevented, and would
        // ignore this one.
        setImmediate(() => app.quit())
      })
  })
}
