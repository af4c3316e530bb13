// Runs long work in short steps, one task after the other, with pauses between steps for queries.
import { Turns } from '../../work/turns.ts'

/** Longest time without checking for queries, in milliseconds; a single step may take longer. */
const SLICE_MS = 12

export class BackgroundWork {
  private readonly turns = new Turns()
  private isStopped = false

  /** Runs the work after everything queued before it. Resolves when it is done, or stopped. */
  async add(steps: () => Generator<void>): Promise<void> {
    await this.turns.take(() => this.run(steps))
  }

  /** Drops all remaining work. */
  stop(): void {
    this.isStopped = true
  }

  private async run(steps: () => Generator<void>): Promise<void> {
    if (this.isStopped) return
    const work = steps()
    while (!this.isStopped) {
      const until = performance.now() + SLICE_MS
      while (performance.now() < until) if (work.next().done) return
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
