// Long work over many records: it counts how far it has come, stops when it is asked to, and lets others have a turn.
import { ProblemError } from '../schema/index.ts'

/** Who follows long work: hears how many of how many are done, and may ask it to stop. */
export interface Follow {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** What needs no waiting for the disk gives way to others this often, in milliseconds. */
const TURN_MS = 12

/** Counts one thing after the other. */
export class Pace {
  private done = 0
  private turn = performance.now()

  constructor(
    private readonly follow: Follow,
    private readonly of: number,
  ) {}

  /** One more is done. Throws a ProblemError `cancelled` when the work is to stop. */
  count(): void {
    checkWanted(this.follow)
    this.done += 1
    this.follow.onProgress?.(this.done, this.of)
  }

  /** As `count`, and gives way to whatever else waits. */
  async step(): Promise<void> {
    this.count()
    if (performance.now() - this.turn < TURN_MS) return
    await new Promise((resolve) => setImmediate(resolve))
    this.turn = performance.now()
  }
}

/** Throws a ProblemError `cancelled` when work is no longer wanted. */
export function checkWanted({ signal }: Follow): void {
  if (signal?.aborted) throw new ProblemError({ code: 'cancelled', details: {} })
}

/**
 * Work that goes over the same things several times, told as one count of `of`: one follower for each pass. A thing counts
 * as done when the last pass has been over it; before, the passes share it.
 */
export function inPasses<Names extends string>(
  { signal, onProgress }: Follow,
  of: number,
  names: readonly Names[],
): Readonly<Record<Names, Follow>> {
  const passes = names.map((name, before): [Names, Follow] => {
    const tell = (done: number, all: number): void => {
      const share = all === 0 ? 1 : done / all
      onProgress?.(Math.floor((of * (before + share)) / names.length), of)
    }
    return [name, { ...(signal ? { signal } : {}), onProgress: tell }]
  })
  return Object.fromEntries(passes) as Record<Names, Follow>
}
