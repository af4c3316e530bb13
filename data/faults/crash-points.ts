// Exact crash points: the process is killed at the Nth openat, pwrite64, fsync, close, rename … that touches the archive,
// for every N (or some of them, evenly spread), and the archive is opened again. Killing leaves what the system was told, so that
// between two calls that change the disk all moments are the same: those calls are tried, and few of the others.
import { readFile, rm } from 'node:fs/promises'
import type { FaultAct } from './acts.ts'
import { stateOf, stateWithLists } from './archive-state.ts'
import { evenly, type Outcome } from './outcome.ts'
import { RAISED, runAct, traceFile } from './run-act.ts'

const CALLS = ['openat', 'pwrite64', 'fsync', 'close', 'rename', 'mkdir', 'link', 'unlink', 'rmdir'] as const
const TRACED = CALLS.join(',')
/** Calls that leave the disk as it is when the program is killed there. */
const IDLE_CALLS = new Set(['fsync', 'close'])
const IDLE_POINTS = 3

export interface CrashPoint {
  readonly call: string
  /** Counts this call in the thread that makes it. */
  readonly nth: number
  /** Whether the call changes what is on the disk: a file made, written, moved, removed. */
  readonly isChange: boolean
}

/** Kills the act at every point that differs, or at `most` of each call. */
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

/** At most so many of each call, evenly spread, and the first, the middle and the last of those that change nothing. */
function pointsToTry(points: readonly CrashPoint[], most: number): readonly CrashPoint[] {
  return CALLS.flatMap((call) => {
    const ofCall = points.filter((each) => each.call === call)
    const [changes, idle] = [ofCall.filter(({ isChange }) => isChange), ofCall.filter(({ isChange }) => !isChange)]
    return [...evenly(changes, most), ...evenly(idle, Math.min(IDLE_POINTS, most))]
  })
}

/** What was broken off before it took hold can be done once more. */
async function tryAgain(act: FaultAct, expected: Expected): Promise<string | null> {
  const { isAcknowledged, stdout } = await runAct(act)
  if (!isAcknowledged) return `cannot be done again: ${stdout.trim()}`
  return judge(await stateAfter(act), { ...expected, isAcknowledged })
}

/** Puts what the act begins on in place and answers its state. */
export async function prepared(act: FaultAct): Promise<string> {
  await act.prepare()
  return await stateAfter(act)
}

/** What the act's archive holds now. */
export async function stateAfter({ archive, isListed }: FaultAct): Promise<string> {
  return isListed ? await stateWithLists(archive) : await stateOf(archive)
}

export interface Expected {
  readonly before: string
  readonly after: string
  readonly isAcknowledged: boolean
}

/** null when the archive is as it was before the act or as after it, and as after it when that was said. */
export function judge(state: string, { before, after, isAcknowledged }: Expected): string | null {
  if (state === after) return null
  if (state === before) return isAcknowledged ? 'an acknowledged act is lost' : null
  const wrong = state.split('\n').filter((line) => line.startsWith('!'))
  return wrong.length > 0 ? wrong.slice(0, 3).join('; ') : 'neither as before nor as after'
}

/**
 * The points of an act. What another thread opens and closes (the index reads records too) has numbers that the raising of counts
 * passes first: it would be broken there. Of an act that is about such a thread it is kept.
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
