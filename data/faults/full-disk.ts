// A real file system that is full, read-only, or limited. Once there is space again, the act can be done.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FaultAct, faultActs } from './acts.ts'
import { judge, prepared, stateAfter } from './crash-points.ts'
import { type Outcome, skipped } from './outcome.ts'
import { isRoot, run } from './programs.ts'
import { rudeness } from './refused-calls.ts'
import { runAct } from './run-act.ts'
import type { Workshop } from './workshop.ts'

const SIZE_KB = 4096
/** Kilobytes free when the act begins. */
const LEFT_KB = [0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192]

/** Runs every act on a nearly full disk, then with enough space. */
export async function* fullDisk(workshop: Workshop, isShort: boolean): AsyncIterable<Outcome> {
  if (!isRoot) {
    yield skipped('full disk', 'tmpfs', 'only root may mount one')
    return
  }
  const disk = join(workshop.root, 'disk')
  await mkdir(disk)
  await run('mount', '-t', 'tmpfs', '-o', `size=${SIZE_KB}k`, 'tmpfs', disk)
  try {
    for (const act of faultActs(workshop, join(disk, 'archive'))) {
      const rooms = isShort ? LEFT_KB.filter((_, n) => n % 4 === 1) : LEFT_KB
      yield await fillAndTry(act, disk, rooms)
    }
    yield await readOnly(workshop, disk)
  } finally {
    await run('umount', '-l', disk)
  }
}

async function fillAndTry(act: FaultAct, disk: string, rooms: readonly number[]): Promise<Outcome> {
  const failures: string[] = []
  const filler = join(disk, 'filler')
  const before = await prepared(act)
  await act.prepare()
  await runAct(act)
  const after = await stateAfter(act)
  for (const left of rooms) {
    await act.prepare()
    await fillUp(filler, disk, left)
    const broken = await runAct(act)
    await rm(filler)
    const state = await stateAfter(act)
    const wrong = judge(state, { before, after, isAcknowledged: broken.isAcknowledged }) ?? rudeness(broken)
    if (wrong) failures.push(`${left} KB left: ${wrong}`)
    else if (state === before) {
      const again = await runAct(act)
      const retried = judge(await stateAfter(act), { before, after, isAcknowledged: true })
      if (retried) failures.push(`${left} KB left, then room: ${retried} ${again.stdout.trim()}`)
    }
  }
  return { kind: 'full disk', what: act.name, cases: rooms.length, failures }
}

/** Leaves this many kilobytes free. */
async function fillUp(filler: string, disk: string, leftKb: number): Promise<void> {
  const free = Number((await run('df', '--output=avail', '-k', disk)).split('\n')[1])
  await writeFile(filler, Buffer.alloc(Math.max(0, free - leftKb) * 1024))
}

async function readOnly(workshop: Workshop, disk: string): Promise<Outcome> {
  const failures: string[] = []
  const acts = faultActs(workshop, join(disk, 'archive'))
  for (const act of acts) {
    const before = await prepared(act)
    await act.prepare()
    await run('mount', '-o', 'remount,ro', disk)
    const broken = await runAct(act)
    await run('mount', '-o', 'remount,rw', disk)
    if (broken.isAcknowledged) failures.push(`${act.name} said that it was done`)
    const wrong = judge(await stateAfter(act), { before, after: before, isAcknowledged: false }) ?? rudeness(broken)
    if (wrong) failures.push(`${act.name}: ${wrong}`)
  }
  return { kind: 'read-only disk', what: 'every act', cases: acts.length, failures }
}
