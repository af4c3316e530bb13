// Something long taken from its source in portions: the first at once, each other one in a turn of the event loop of its
// own, so that keys are handled and frames are drawn in between.

export class InPortions<T> {
  /** The first portion: `size` items, or all of them. */
  readonly first: readonly T[]
  /** Whether the first portion is all there is. */
  readonly isWholeAtOnce: boolean
  private readonly taken: T[] = []
  private isWhole = false

  constructor(
    private readonly source: Iterator<T>,
    /** Items of a portion. */
    private readonly size: number,
  ) {
    this.takePortion()
    this.first = [...this.taken]
    this.isWholeAtOnce = this.isWhole
  }

  /** Everything, now. */
  whole(): readonly T[] {
    while (!this.isWhole) this.takePortion()
    return this.taken
  }

  /** Takes the rest, a portion a turn, and calls `onWhole` with everything. Returns a function that stops it. */
  takeRest(onWhole: (all: readonly T[]) => void): () => void {
    const next = (): ReturnType<typeof setTimeout> => setTimeout(takeNext)
    const takeNext = (): void => {
      this.takePortion()
      if (this.isWhole) onWhole(this.taken)
      else timer = next()
    }
    let timer = this.isWhole ? undefined : next()
    return () => clearTimeout(timer)
  }

  private takePortion(): void {
    for (let count = 0; count < this.size && !this.isWhole; count += 1) {
      const { value, done } = this.source.next()
      if (done) this.isWhole = true
      else this.taken.push(value)
    }
  }
}
