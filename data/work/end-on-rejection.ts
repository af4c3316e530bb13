// A promise that fails unseen ends a thread or a process of ours, so that whoever waits for its answers hears of it. Node does so by itself;
// from version 37 on Electron only warns, and the caller would wait for ever.
import { isMainThread } from 'node:worker_threads'

/** To be called once at the start of each thread and of each process of Electron's. */
export function endOnRejection(): void {
  process.on('unhandledRejection', (reason) => {
    // What a thread throws reaches its starter as its `error`.
    if (!isMainThread) throw reason
    process.stderr.write(`${reason instanceof Error ? reason.stack : String(reason)}\n`)
    process.exit(1)
  })
}
