// Long work in short steps, one piece after the other, with room between the steps for questions.
import { Turns } from '../../work/turns.ts'

/** Longest time without looking whether someone asks, in milliseconds; a single step may take longer. */
const SLICE_MS = 12

export class BackgroundWork {
  private readonly turns = new Turns()
  private isStopped = false

  /** Does the work after all that was asked for before. Answers when it is done, or stopped. */
  async add(steps: () => Generator<void>): Promise<void> {
    await this.turns.take(() => this.run(steps))
  }

  /** Leaves everything that is not done. */
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
