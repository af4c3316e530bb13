// A thread keeps the program alive exactly as long as someone waits for it: not while idle, but until closing it is
// complete, so that the program does not exit in the middle of a request.
import type { Worker } from 'node:worker_threads'

export class KeepAlive {
  private waiting = 0

  constructor(private readonly worker: Pick<Worker, 'ref' | 'unref'>) {
    worker.unref()
  }

  /** Begins a wait. Each must be followed by `release`, except the one that waits for the thread to end. */
  hold(): void {
    this.waiting += 1
    this.worker.ref()
  }

  release(): void {
    this.waiting -= 1
    if (this.waiting === 0) this.worker.unref()
  }
}
