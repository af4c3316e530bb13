// When a draft is saved: after a short pause in typing, and at the latest a fixed time after the first unsaved key.
// Typing without a pause loses no more than that.

export interface Pace {
  /** Milliseconds without typing. */
  readonly rest: number
  /** Milliseconds since the first unsaved change. */
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

  /** Everything has been saved, or need not be. */
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
