// Paces long work over many records: counts progress, stops when cancelled, and yields to other work.
import { ProblemError } from '../schema/index.ts'

/** Follows long work: receives how many of how many are done, and may cancel it. */
export interface Follow {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** Work that never waits for the disk yields this often, in milliseconds. */
const TURN_MS = 12

/** Counts items one by one. */
export class Pace {
  private done = 0
  private turn = performance.now()

  constructor(
    private readonly follow: Follow,
    private readonly of: number,
  ) {}

  /** Counts one more item. Throws a ProblemError `cancelled` when the work was cancelled. */
  count(): void {
    checkWanted(this.follow)
    this.done += 1
    this.follow.onProgress?.(this.done, this.of)
  }

  /** As `count`, and yields to other waiting work. */
  async step(): Promise<void> {
    this.count()
    if (performance.now() - this.turn < TURN_MS) return
    await new Promise((resolve) => setImmediate(resolve))
    this.turn = performance.now()
  }
}

/** Throws a ProblemError `cancelled` when the work was cancelled. */
export function checkWanted({ signal }: Follow): void {
  if (signal?.aborted) throw new ProblemError({ code: 'cancelled', details: {} })
}

/**
 * Several passes over the same items, reported as one count of `of`: one follower per pass. An item counts as done
 * after the last pass; until then the passes share it.
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
