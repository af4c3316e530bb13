// Runs work that must not overlap, in the order requested, whether or not earlier work failed.
export class Turns {
  private last: Promise<unknown> = Promise.resolve()

  /** Runs the work after everything queued before it, and returns its result. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work)
    this.last = mine.catch(() => {})
    return await mine
  }

  /** Resolves once everything queued so far is done. */
  async done(): Promise<void> {
    await this.last
  }
}
