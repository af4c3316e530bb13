// The system refuses one call of an act: no space, no permission, a failing disk, no more files. The command must
// report it properly, and the archive must be as before, or, if the refusal came too late, as after.
import { readFile, rm } from 'node:fs/promises'
import type { FaultAct } from './acts.ts'
import { judge, pointsOf, prepared, stateAfter } from './crash-points.ts'
import { evenly, type Outcome } from './outcome.ts'
import { type ActRun, runAct, traceFile } from './run-act.ts'

/** What can go wrong with which call. */
const REFUSALS = [
  ['openat', 'EMFILE'],
  ['openat', 'EACCES'],
  ['pwrite64', 'ENOSPC'],
  ['pwrite64', 'EFBIG'],
  ['fsync', 'EIO'],
  ['close', 'EIO'],
  ['rename', 'EPERM'],
  ['mkdir', 'EROFS'],
  ['unlink', 'EPERM'],
] as const
const TRACED = [...new Set(REFUSALS.map(([call]) => call))].join(',')

/** Refuses `most` calls of each kind, evenly spread over the act. */
export async function refusedCalls(act: FaultAct, most: number): Promise<Outcome> {
  const before = await prepared(act)
  const trace = traceFile(act)
  const strace = ['strace', '-f', '-y', '-o', trace, '-e', `trace=${TRACED}`]
  await act.prepare()
  await runAct(act, { under: strace, countsRaised: true })
  const points = pointsOf(act, await readFile(trace, 'utf8'))
  const after = await stateAfter(act)
  const failures: string[] = []
  let cases = 0
  for (const [call, error] of REFUSALS) {
    for (const { nth } of evenly(
      points.filter((point) => point.call === call),
      most,
    )) {
      await act.prepare()
      const under = [...strace, '-e', `inject=${call}:error=${error}:when=${nth}`]
      const run = await runAct(act, { under, countsRaised: true })
      const state = await stateAfter(act)
      const wrong = judge(state, { before, after, isAcknowledged: run.isAcknowledged }) ?? rudeness(run)
      cases += 1
      if (wrong) failures.push(`${call} ${nth} ${error}: ${wrong}`)
    }
  }
  await rm(trace, { force: true })
  return { kind: 'refused calls', what: act.name, cases, failures }
}

/** null when the command did its work, or reported in its document why not. */
export function rudeness({ status, stdout, stderr, isAcknowledged }: ActRun): string | null {
  if (isAcknowledged) return null
  const isTold = /"code": "[a-z-]+"/.test(stdout) && status !== null && status <= 3
  return isTold ? null : `ended with ${status}: ${(stdout + stderr).trim().slice(0, 200)}`
}
