// Lets several runs that want to make the same thing take turns. Each works in a claim, its own temp folder named by
// start time, machine and process, so that the claims themselves say who goes first and who is dead.
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const HEARTBEAT_MS = 10_000
const DEAD_AFTER_MS = 10 * 60_000

/** Parses a claim's folder name; `undefined` for any other name. */
export function readClaim(
  name: string,
): { readonly since: number; readonly host: string; readonly pid: number } | undefined {
  const match = /^building-(\d+)-(\d+)-(.+)$/.exec(name)
  return match === null ? undefined : { since: Number(match[1]), pid: Number(match[2]), host: match[3] ?? '' }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Shows others that a claim's owner is alive. If the claim was removed anyway, does nothing: its work will fail. */
function touch(claim: string): void {
  if (statSync(claim, { throwIfNoEntry: false }) !== undefined) utimesSync(claim, new Date(), new Date())
}

/** Removes the claims of runs that ended without cleaning up, and returns the names of the live ones, oldest first. */
export function sweepDeadClaims(folder: string, now = Date.now()): readonly string[] {
  const living: string[] = []
  for (const name of readdirSync(folder)) {
    const claim = readClaim(name)
    if (claim === undefined) continue
    const path = join(folder, name)
    const isSilent = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DEAD_AFTER_MS
    const isGone = claim.host === hostname() && !isRunning(claim.pid)
    if (isSilent || isGone) rmSync(path, { recursive: true, force: true })
    else living.push(name)
  }
  return living.sort((a, b) => (readClaim(a)?.since ?? 0) - (readClaim(b)?.since ?? 0) || (a < b ? -1 : 1))
}

/**
 * Calls `work` with a temp folder inside `folder`, once no older living run is at work there, and removes the temp
 * folder afterwards. Two runs may still overlap if their clocks disagree, so `work` must end with an atomic rename; it
 * must also first check whether the run it waited for has already done the work.
 */
export async function takeTurn<T>(
  folder: string,
  work: (temp: string) => Promise<T>,
  onWait: () => void,
  pollMs = 500,
): Promise<T> {
  await mkdir(folder, { recursive: true })
  const name = `building-${Date.now()}-${process.pid}-${hostname()}`
  const temp = join(folder, name)
  await mkdir(temp)
  const heartbeat = setInterval(() => touch(temp), HEARTBEAT_MS)
  try {
    for (let waits = 0; sweepDeadClaims(folder).indexOf(name) > 0; waits++) {
      if (waits === 0) onWait()
      await sleep(pollMs)
    }
    return await work(temp)
  } finally {
    clearInterval(heartbeat)
    rmSync(temp, { recursive: true, force: true })
  }
}
