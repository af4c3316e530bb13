// When typing is kept: after a short rest, and at the latest so long after the first key that is not kept yet. Somebody who
// types without resting loses no more than that.

export interface Pace {
  /** Milliseconds without typing. */
  readonly rest: number
  /** Milliseconds since the first change that is not kept. */
  readonly atMost: number
}

export class KeepPace {
  private rest: ReturnType<typeof setTimeout> | undefined
  private latest: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly keep: () => void,
    private readonly pace: Pace,
  ) {}

  /** Something was typed. */
  typed(): void {
    clearTimeout(this.rest)
    this.rest = setTimeout(this.due, this.pace.rest)
    this.latest ??= setTimeout(this.due, this.pace.atMost)
  }

  /** All there is has been kept, or need not be. */
  settle(): void {
    clearTimeout(this.rest)
    clearTimeout(this.latest)
    this.latest = undefined
  }

  private readonly due = (): void => {
    this.settle()
    this.keep()
  }
}
