// Runs work that can be broken off, even inside a regular expression that would go on for years. Node can interrupt only
// what runs as a script with a time limit, so that is what the work is called from.
import { Script } from 'node:vm'

const SLOT = Symbol.for('corrigenda.bounded-run')
const script = new Script(`globalThis[Symbol.for('corrigenda.bounded-run')]()`)

/** Runs the work; returns whether it came to its end within `ms`. Starting costs a thread: do much at a time. */
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

/** Measured at least this share of the time allowed, the work has had its time; otherwise the computer was busy elsewhere. */
const ENOUGH = 0.8
/** On a busy computer work is begun again with more time by the clock, up to so many times as much. */
const MOST_TIMES = 8

/**
 * As runBounded, but what counts is the time this thread has worked, not the time that has gone by: on a busy computer the
 * same work comes to the same end. `work` is begun again from its beginning when it was broken off without having had its time.
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

/** Milliseconds this thread has worked; before Node 23.9, this process, which seldom does more in its other threads. */
function workedMs(): number {
  const { threadCpuUsage } = process as { readonly threadCpuUsage?: () => Cpu }
  return sumOf(threadCpuUsage ? threadCpuUsage() : process.cpuUsage())
}

/** Both are in microseconds. */
function sumOf({ user, system }: Cpu): number {
  return (user + system) / 1000
}
