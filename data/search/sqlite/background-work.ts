// Long work in short steps, one piece after the other, with room between the steps for questions.

/** Longest time without looking whether somebody asks, in milliseconds; a single step may take longer. */
const SLICE_MS = 12

export class BackgroundWork {
  private last: Promise<void> = Promise.resolve()
  private isStopped = false

  /** Does the work after all that was asked for before. Answers when it is done, or stopped. */
  async add(steps: () => Generator<void>): Promise<void> {
    const mine = this.last.then(() => this.run(steps))
    this.last = mine.catch(() => {})
    await mine
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
