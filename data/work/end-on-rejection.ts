// Makes an unhandled rejection end a thread or process of ours, so that its callers are notified. Node does so by
// default; from version 37 on Electron only warns, and the caller would wait forever.
import { isMainThread } from 'node:worker_threads'

/** Must be called once at the start of each thread and each Electron process. */
export function endOnRejection(): void {
  process.on('unhandledRejection', (reason) => {
    // An exception in a thread reaches its parent as `error`.
    if (!isMainThread) throw reason
    process.stderr.write(`${reason instanceof Error ? reason.stack : String(reason)}\n`)
    process.exit(1)
  })
}
