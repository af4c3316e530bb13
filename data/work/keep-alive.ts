// A thread keeps the program alive exactly as long as someone waits for it: not at rest, and to the very end of closing it,
// or the program ends in the middle of what was asked.
import type { Worker } from 'node:worker_threads'

export class KeepAlive {
  private waiting = 0

  constructor(private readonly worker: Pick<Worker, 'ref' | 'unref'>) {
    worker.unref()
  }

  /** Someone waits. Each is to be followed by `release`, but for the one that waits for the thread to end. */
  hold(): void {
    this.waiting += 1
    this.worker.ref()
  }

  release(): void {
    this.waiting -= 1
    if (this.waiting === 0) this.worker.unref()
  }
}
