// Runs a program that must come to an end, and tells one that never would from one that is only slow. What counts is the
// processor time it takes: time on the clock depends on whatever else the machine does.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const LOOK_EVERY_MS = 500
/** Linux counts processor time in hundredths of a second (USER_HZ), whatever its clock is. */
const TICK_MS = 10

export interface Limits {
  /** Most processor time, in milliseconds. */
  readonly busyMs: number
  /**
   * A program that took less than a hundredth of this in processor time, for this long in milliseconds on the clock,
   * waits for something that never comes.
   */
  readonly idleMs: number
}

export interface Ended {
  /** What it wrote on both streams. */
  readonly said: string
  /** False: it was terminated. */
  readonly isEnded: boolean
}

/** Runs a program to its end, or terminates it and its children when it goes beyond its limits. */
export async function runProgram(program: string, args: readonly string[], limits: Limits): Promise<Ended> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  let isEnded = true
  const stop = watch(child, limits, () => {
    if (terminate(child)) isEnded = false
    // Nothing of it is left but what left its group and still holds its output.
    else for (const stream of [child.stdout, child.stderr]) stream.destroy()
  })
  try {
    // At “exit” some of what it wrote may not have been read yet.
    await new Promise((done, failed) => child.once('close', done).once('error', failed))
  } finally {
    stop()
  }
  return { said, isEnded }
}

/** Kills a program with its children; returns false if they have ended by themselves meanwhile. */
function terminate({ pid }: ChildProcess): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

/** Looks now and then; returns a function that ends it. */
function watch(child: ChildProcess, { busyMs, idleMs }: Limits, onBeyond: () => void): () => void {
  const began = Date.now()
  let last = { used: 0, at: began }
  const timer = setInterval(() => {
    const now = Date.now()
    // Without /proc the clock must do, with both limits together.
    const used = processorTime(child.pid)
    if (used === null ? now - began > busyMs + idleMs : used > busyMs || now - last.at > idleMs) return onBeyond()
    if (used !== null && used >= last.used + idleMs / 100) last = { used, at: now }
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

/** What all threads of a process have used so far, in milliseconds; null: unknown, or it has ended. */
function processorTime(pid: number | undefined): number | null {
  try {
    // proc_pid_stat(5): the name, in brackets, may contain anything; utime and stime are the 14th and 15th field.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  } catch {
    return null
  }
}
