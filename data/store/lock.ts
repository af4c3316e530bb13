// One writer at a time. The lock says who, where and since when; a holder that died is recognised, even if its process
// number has been reused.
import { link, lstat, mkdir, readdir, readFile, rmdir, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fail, newId, ok, type Result, z } from '../schema/index.ts'
import { type FileKind, fileKind } from './file-kind.ts'
import { LOCK } from './layout.ts'
import { readPlainFile } from './plain-file.ts'

const LARGEST = 64 * 1024
const shortText = z.string().max(1000)
const lockSchema = z.object({
  id: shortText,
  pid: z.int(),
  /** Start time of the process, as the system counts it; '' where unknown. */
  started: shortText,
  host: shortText,
  holder: shortText,
  since: shortText,
})
type LockFile = Readonly<z.infer<typeof lockSchema>>

/** An unreadable lock counts as left by a crash after this long. */
const UNREADABLE_AFTER_MS = 60_000
/** Guards a removal for a moment only; one this old was left by a crash. */
const GUARD_LEFT_AFTER_MS = 30_000
/** Written first, then linked to the lock's name. */
const CLAIM = /^lock\.[0-9a-hjkmnp-tv-z]{16}$/
const UNKNOWN = { holder: 'another program', since: '', pid: 0, host: '' }

export interface Lock {
  /** Whether it was taken over from a holder that died. */
  readonly isTakenOver: boolean
  readonly release: () => Promise<void>
}

/**
 * Takes the lock for `holder` (program and person, shown to others). Problems: locked; unsafe, when something other
 * than a file is in the lock's place.
 */
export async function takeLock(folder: string, holder: string, since: string): Promise<Result<Lock>> {
  const path = join(folder, LOCK)
  const mine = await lockOf(holder, since)
  let isTakenOver = false
  for (let tries = 0; tries < 3; tries += 1) {
    if (await placeLock(path, mine)) {
      await sweepClaims(folder, mine).catch(() => {})
      return ok({ isTakenOver, release: () => release(folder, mine) })
    }
    const text = await lockText(folder, LOCK)
    if (text === null) continue
    if (typeof text !== 'string') return fail('unsafe', { folder, path: LOCK, kind: text.kind })
    const held = parse(text)
    if (!(await isDead(path, held, mine)) || !(await clear(folder, text))) {
      const { holder: who, since: when, pid, host } = held ?? UNKNOWN
      const isSure = held !== null && isOfThisMachine(held, mine)
      return fail('locked', { folder, holder: who, since: when, pid, host, isSure })
    }
    isTakenOver = true
  }
  return fail('locked', { folder, ...UNKNOWN, isSure: false })
}

/**
 * The text of a lock or a claim; null when there is none; or the kind of what is in its place, which is never opened.
 */
async function lockText(folder: string, name: string): Promise<string | { readonly kind: FileKind } | null> {
  try {
    return (await readPlainFile(folder, name, LARGEST)).toString('utf8')
  } catch {
    const stats = await lstat(join(folder, name)).catch(() => null)
    if (stats === null) return null
    return stats.isFile() ? '' : { kind: fileKind(stats) }
  }
}

async function lockOf(holder: string, since: string): Promise<LockFile> {
  const started = await startOf(process.pid)
  return { id: newId(), pid: process.pid, started, host: hostname(), holder, since }
}

/** Whether the archive is open for writing, as far as can be determined. */
export async function isLocked(folder: string): Promise<boolean> {
  const path = join(folder, LOCK)
  const text = await lockText(folder, LOCK)
  return typeof text === 'string' && !(await isDead(path, parse(text), await lockOf('', '')))
}

/** Creates the lock with its content in one step, unless one exists. */
async function placeLock(path: string, lock: LockFile): Promise<boolean> {
  const temp = `${path}.${lock.id}`
  const text = `${JSON.stringify(lock, null, 2)}\n`
  // Synced before it counts: a lock that a power cut left empty could not be told from one being written.
  await writeFile(temp, text, { flag: 'wx', flush: true })
  try {
    await link(temp, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'EPERM' || code === 'ENOSYS')
      return await placeDirectly(path, text)
    throw error
  } finally {
    await unlink(temp).catch(() => {})
  }
}

/** Removes the claims of processes that died between writing them and linking them to the lock's name. */
async function sweepClaims(folder: string, mine: LockFile): Promise<void> {
  const names = (await readdir(folder)).filter((name) => CLAIM.test(name))
  for (const name of names) {
    const path = join(folder, name)
    const text = await lockText(folder, name)
    if (typeof text === 'string' && (await isDead(path, parse(text), mine))) await unlink(path).catch(() => {})
  }
}

/** For file systems without hard links. */
async function placeDirectly(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', flush: true })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isDead(path: string, held: LockFile | null, mine: LockFile): Promise<boolean> {
  if (held === null) {
    const age = await lstat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    return age > UNREADABLE_AFTER_MS
  }
  if (!isOfThisMachine(held, mine)) return false
  if (!isRunning(held.pid)) return true
  const started = await startOf(held.pid)
  return held.started !== '' && started !== '' && started !== held.started
}

/** A machine may be renamed while it runs: its boot id stays the same. */
function isOfThisMachine(held: LockFile, mine: LockFile): boolean {
  return held.host === mine.host || (held.started !== '' && bootOf(held) === bootOf(mine))
}

function bootOf({ started }: LockFile): string {
  return started.slice(0, started.indexOf('/'))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/**
 * Removes a dead holder's lock. One process at a time: the one that creates the guard folder checks again that the lock
 * is still the one it judged, and only then removes it, so that a fresh lock is never mistaken for the dead one.
 */
async function clear(folder: string, judged: string): Promise<boolean> {
  const path = join(folder, LOCK)
  const guard = `${path}.taking`
  try {
    await mkdir(guard)
  } catch {
    const age = await lstat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > GUARD_LEFT_AFTER_MS) await rmdir(guard).catch(() => {})
    return false
  }
  try {
    const isJudged = (await lockText(folder, LOCK)) === judged
    if (isJudged) await unlink(path)
    return isJudged
  } finally {
    await rmdir(guard).catch(() => {})
  }
}

async function release(folder: string, mine: LockFile): Promise<void> {
  const text = await lockText(folder, LOCK)
  const held = typeof text === 'string' ? parse(text) : null
  if (held?.id === mine.id) await unlink(join(folder, LOCK)).catch(() => {})
}

function parse(text: string): LockFile | null {
  try {
    return lockSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Boot and start time of a process on Linux: distinguishes two processes with the same number. '' elsewhere. */
async function startOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') return ''
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    return `${boot.trim()}/${line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
  } catch {
    return ''
  }
}
