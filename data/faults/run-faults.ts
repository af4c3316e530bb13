// `npm run test:faults`: interrupts acts in every way a computer can and opens the archive again. `--short` tries a few
// cases of each kind; a word limits it to kinds whose names contain it, `--act=restore` to acts and `--most=10` to this
// many calls of a kind (crash points and refused calls).
import { type FaultAct, faultActs } from './acts.ts'
import { clocks } from './clocks.ts'
import { crashPoints } from './crash-points.ts'
import { damage } from './damage.ts'
import { fullDisk } from './full-disk.ts'
import { hostileArchives, tryHostile } from './hostile-archives.ts'
import { indexHolders } from './index-holders.ts'
import { limits } from './limits.ts'
import { evenly, type Outcome, skipped, tableOf } from './outcome.ts'
import { powerCuts } from './power-cut.ts'
import { hasProgram } from './programs.ts'
import { refusedCalls } from './refused-calls.ts'
import { twoWriters } from './two-writers.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

const isShort = process.argv.includes('--short')
const actName = given('act') ?? ''
const most = Number(given('most'))
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))

/** What follows an option's equals sign. */
function given(option: string): string | undefined {
  return process.argv.find((word) => word.startsWith(`--${option}=`))?.slice(option.length + 3)
}

type Kind = readonly [name: string, run: (workshop: Workshop) => AsyncIterable<Outcome>]

const KINDS: readonly Kind[] = [
  ['two writers', (workshop) => once(twoWriters(workshop, isShort ? 2 : 15))],
  ['two processes', (workshop) => once(indexHolders(workshop, isShort ? 3 : 30))],
  ['hostile', (workshop) => once(tryHostile(workshop, evenly(hostileArchives(), isShort ? 6 : 1000)))],
  ['clocks', (workshop) => once(clocks(workshop))],
  ['damage', (workshop) => damage(workshop, isShort ? 8 : 100)],
  ['full disk', (workshop) => fullDisk(workshop, isShort)],
  ['limits', limits],
  ['power cut', (workshop) => powerCuts(workshop, isShort ? 2 : 30)],
  ['crash points', killEverywhere],
  ['refused calls', refuseEverywhere],
]

async function* once(outcome: Promise<Outcome>): AsyncIterable<Outcome> {
  yield await outcome
}

async function* refuseEverywhere(workshop: Workshop): AsyncIterable<Outcome> {
  for (const act of actsWanted(workshop)) {
    if (act.touches !== undefined)
      yield skipped(
        'refused calls',
        act.name,
        'its calls come from a thread whose count strace cannot tell from the others',
      )
    else if (await hasProgram('strace')) yield await refusedCalls(act, most || (isShort ? 2 : 12))
    else yield skipped('refused calls', act.name, 'strace is not installed')
  }
}

function actsWanted(workshop: Workshop): readonly FaultAct[] {
  return faultActs(workshop).filter(({ name }) => name.includes(actName))
}

async function* killEverywhere(workshop: Workshop): AsyncIterable<Outcome> {
  for (const act of actsWanted(workshop)) {
    if (await hasProgram('strace')) yield await crashPoints(act, most || (isShort ? 3 : 40))
    else yield skipped('crash points', act.name, 'strace is not installed')
  }
}

const workshop = await openWorkshop()
const outcomes: Outcome[] = []
try {
  for (const [name, run] of KINDS) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue
    for await (const outcome of run(workshop)) {
      outcomes.push(outcome)
      process.stderr.write(`${tableOf([outcome]).split('\n').slice(1).join('\n')}\n`)
    }
  }
} finally {
  await workshop.close()
}
process.stdout.write(`\n${tableOf(outcomes)}\n`)
process.exitCode = outcomes.some(({ failures }) => failures.length > 0) ? 1 : 0
