// Exact crash points: the process is killed at the Nth openat, pwrite64, fsync, close, rename … that touches the
// archive, for every N (or some of them, evenly spread), and the archive is opened again. Killing preserves what the
// system was told, so all moments between two calls that change the disk are equivalent: those calls are tried, and few
// of the others.
import { readFile, rm } from 'node:fs/promises'
import type { FaultAct } from './acts.ts'
import { stateOf, stateWithLists } from './archive-state.ts'
import { evenly, type Outcome } from './outcome.ts'
import { RAISED, runAct, traceFile } from './run-act.ts'

const CALLS = ['openat', 'pwrite64', 'fsync', 'close', 'rename', 'mkdir', 'link', 'unlink', 'rmdir'] as const
const TRACED = CALLS.join(',')
/** Calls that leave the disk unchanged when the program is killed there. */
const IDLE_CALLS = new Set(['fsync', 'close'])
const IDLE_POINTS = 3

export interface CrashPoint {
  readonly call: string
  /** Index of this call among those of its thread. */
  readonly nth: number
  /** Whether the call changes what is on disk: a file created, written, moved, removed. */
  readonly isChange: boolean
}

/** Kills the act at every distinct point, or at `most` of each call. */
export async function crashPoints(act: FaultAct, most: number): Promise<Outcome> {
  const before = await prepared(act)
  const trace = traceFile(act)
  const strace = ['strace', '-f', '-y', '-o', trace, '-e', `trace=${TRACED}`]
  await act.prepare()
  const whole = await runAct(act, { under: strace, countsRaised: true })
  if (!whole.isAcknowledged) throw new Error(`${act.name} cannot be done at all: ${whole.stdout}${whole.stderr}`)
  const points = pointsOf(act, await readFile(trace, 'utf8'))
  const after = await stateAfter(act)
  const failures: string[] = []
  let cases = 0
  for (const point of pointsToTry(points, most)) {
    await act.prepare()
    const inject = ['-e', `inject=${point.call}:signal=KILL:when=${point.nth}`]
    const run = await runAct(act, { under: [...strace, ...inject], countsRaised: true })
    const expected = { before, after, isAcknowledged: run.isAcknowledged }
    const state = await stateAfter(act)
    const wrong = judge(state, expected) ?? (state === before ? await tryAgain(act, expected) : null)
    cases += 1
    if (wrong) failures.push(`${point.call} ${point.nth}: ${wrong}`)
  }
  await rm(trace, { force: true })
  return { kind: 'crash points', what: act.name, cases, failures }
}

/**
 * At most this many of each call, evenly spread, and the first, the middle and the last of those that change nothing.
 */
function pointsToTry(points: readonly CrashPoint[], most: number): readonly CrashPoint[] {
  return CALLS.flatMap((call) => {
    const ofCall = points.filter((each) => each.call === call)
    const [changes, idle] = [ofCall.filter(({ isChange }) => isChange), ofCall.filter(({ isChange }) => !isChange)]
    return [...evenly(changes, most), ...evenly(idle, Math.min(IDLE_POINTS, most))]
  })
}

/** Whatever was interrupted before it took effect can be done again. */
async function tryAgain(act: FaultAct, expected: Expected): Promise<string | null> {
  const { isAcknowledged, stdout } = await runAct(act)
  if (!isAcknowledged) return `cannot be done again: ${stdout.trim()}`
  return judge(await stateAfter(act), { ...expected, isAcknowledged })
}

/** Sets up the act's initial state and returns it. */
export async function prepared(act: FaultAct): Promise<string> {
  await act.prepare()
  return await stateAfter(act)
}

/** The present state of the act's archive. */
export async function stateAfter({ archive, isListed }: FaultAct): Promise<string> {
  return isListed ? await stateWithLists(archive) : await stateOf(archive)
}

export interface Expected {
  readonly before: string
  readonly after: string
  readonly isAcknowledged: boolean
}

/** null when the archive is as before or as after the act, and as after it if that was acknowledged. */
export function judge(state: string, { before, after, isAcknowledged }: Expected): string | null {
  if (state === after) return null
  if (state === before) return isAcknowledged ? 'an acknowledged act is lost' : null
  const wrong = state.split('\n').filter((line) => line.startsWith('!'))
  return wrong.length > 0 ? wrong.slice(0, 3).join('; ') : 'neither as before nor as after'
}

/**
 * The points of an act. Calls of another thread (the index reads records too) have numbers that raising the counts
 * passes first, so the act would be interrupted there. They are included for an act about such a thread.
 */
export function pointsOf(act: FaultAct, trace: string): readonly CrashPoint[] {
  if (act.touches !== undefined) return pointsIn(trace, act.touches)
  const isRaised = ({ call }: CrashPoint): boolean => call === 'openat' || call === 'close'
  return pointsIn(trace, act.archive).filter((point) => !isRaised(point) || point.nth > RAISED)
}

/** Every call that names the folder or a file in it, counted per thread as strace counts. */
function pointsIn(trace: string, folder: string): readonly CrashPoint[] {
  const counts = new Map<string, number>()
  const points: CrashPoint[] = []
  for (const line of trace.split('\n')) {
    const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? []
    if (call === '') continue
    const nth = (counts.get(`${thread} ${call}`) ?? 0) + 1
    counts.set(`${thread} ${call}`, nth)
    if (!line.includes(folder)) continue
    const isChange = call === 'openat' ? line.includes('O_CREAT') : !IDLE_CALLS.has(call)
    points.push({ call, nth, isChange })
  }
  return points
}
