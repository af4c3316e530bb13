// Work that must not overlap: one piece after the other, in the order asked for, whether or not the ones before came to anything.
export class Turns {
  private last: Promise<unknown> = Promise.resolve()

  /** Does the work after all that was asked for before, and returns what it comes to. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work)
    this.last = mine.catch(() => {})
    return await mine
  }

  /** Answers once all that has been asked for by now is done. */
  async done(): Promise<void> {
    await this.last
  }
}
