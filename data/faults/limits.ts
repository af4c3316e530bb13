// Shell limits: on file size and on open files; and a record that no one may replace.
import { join } from 'node:path'
import { articlePath, inArchive } from '../store/layout.ts'
import { type FaultAct, faultActs } from './acts.ts'
import { judge, prepared, stateAfter } from './crash-points.ts'
import { type Outcome, skipped } from './outcome.ts'
import { hasProgram, isRoot, run } from './programs.ts'
import { rudeness } from './refused-calls.ts'
import { runAct } from './run-act.ts'
import type { Workshop } from './workshop.ts'

/** ulimit and its values: kilobytes per file; open files (Node itself needs about twenty). */
const LIMITS = [
  ['-f', [0, 1, 2, 4, 16]],
  ['-n', [20, 22, 24, 26, 30, 40]],
] as const

/** Runs every act under each limit. */
export async function* limits(workshop: Workshop): AsyncIterable<Outcome> {
  for (const act of faultActs(workshop)) {
    const before = await prepared(act)
    await act.prepare()
    await runAct(act)
    const after = await stateAfter(act)
    const failures: string[] = []
    let cases = 0
    for (const [limit, values] of LIMITS) {
      for (const value of values) {
        await act.prepare()
        const broken = await runAct(act, { under: ['bash', '-c', `ulimit ${limit} ${value}; exec "$@"`, 'bash'] })
        const isStarted = broken.isAcknowledged || broken.stdout.includes('"error"')
        const wrong = judge(await stateAfter(act), { before, after, isAcknowledged: broken.isAcknowledged })
        cases += 1
        // Under the lowest limits Node itself cannot start, and so cannot report anything.
        const rude = isStarted ? rudeness(broken) : null
        if (wrong ?? rude) failures.push(`ulimit ${limit} ${value}: ${wrong ?? rude}`)
      }
    }
    yield { kind: 'limits', what: act.name, cases, failures }
  }
  yield await immutableRecord(workshop)
}

/** chattr +i on one record of an act over all: the act is rolled back, and can be done afterwards. */
async function immutableRecord(workshop: Workshop): Promise<Outcome> {
  const act = faultActs(workshop, join(workshop.root, 'archive')).find(({ name }) => name === 'act over 50') as FaultAct
  const record = inArchive(act.archive, articlePath(workshop.ids[25] ?? ''))
  const before = await prepared(act)
  await act.prepare()
  if (!isRoot || !(await hasProgram('chattr'))) return skipped('limits', 'immutable record', 'needs root and chattr')
  const isMade = await run('chattr', '+i', record).then(
    () => true,
    () => false,
  )
  if (!isMade) return skipped('limits', 'immutable record', 'this file system knows no such files')
  const broken = await runAct(act)
  await run('chattr', '-i', record)
  const state = await stateAfter(act)
  const failures = [state === before ? null : 'it was not taken back', rudeness(broken)].filter((each) => each !== null)
  const again = await runAct(act)
  if (!again.isAcknowledged) failures.push(`it cannot be done afterwards: ${again.stdout.trim()}`)
  return { kind: 'limits', what: 'immutable record', cases: 1, failures }
}
