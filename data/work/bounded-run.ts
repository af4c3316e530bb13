// Runs work that can be interrupted, even inside a regular expression that would run for years. Node can interrupt only
// a script with a time limit, so the work is called from one.
import { Script } from 'node:vm'

const SLOT = Symbol.for('corrigenda.bounded-run')
const script = new Script(`globalThis[Symbol.for('corrigenda.bounded-run')]()`)

/** Runs the work; returns whether it finished within `ms`. Each call starts a thread, so do much at a time. */
export function runBounded(work: () => void, ms: number): boolean {
  const slots = globalThis as Record<symbol, unknown>
  slots[SLOT] = work
  try {
    script.runInThisContext({ timeout: ms })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  } finally {
    delete slots[SLOT]
  }
}

/** If it got at least this share of the time allowed, the work timed out; otherwise the computer was busy elsewhere. */
const ENOUGH = 0.8
/** On a busy computer the work is restarted with more wall-clock time, up to this multiple. */
const MOST_TIMES = 8

/**
 * As runBounded, but limits the CPU time of this thread instead of the elapsed time: on a busy computer the same work
 * has the same outcome. `work` is restarted from the beginning if it was interrupted before it had its time.
 */
export function runWithinWork(work: () => void, ms: number): boolean {
  for (let wall = ms; ; wall = Math.min(2 * wall, MOST_TIMES * ms)) {
    const before = workedMs()
    if (runBounded(work, wall)) return true
    if (workedMs() - before >= ENOUGH * ms || wall >= MOST_TIMES * ms) return false
  }
}

interface Cpu {
  readonly user: number
  readonly system: number
}

/** CPU time of this thread in milliseconds; before Node 23.9, of this process, whose other threads are mostly idle. */
function workedMs(): number {
  const { threadCpuUsage } = process as { readonly threadCpuUsage?: () => Cpu }
  return sumOf(threadCpuUsage ? threadCpuUsage() : process.cpuUsage())
}

/** Both are in microseconds. */
function sumOf({ user, system }: Cpu): number {
  return (user + system) / 1000
}
