// The short form of the fault suite: acts over several articles exit at some of their calls, and the archive is opened
// again. Every act is there entirely or not at all, whatever was acknowledged is there, and nothing else is left; and
// whatever was acknowledged had been synced, which killing cannot show. Each act is interrupted when some of its files
// are in place and some not. `npm run test:faults` runs all of it: every point, and every other way a computer can
// fail.
import { spawn } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { createArchive } from '../index.ts'
import { inParallel } from '../store/disk.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { stateOf } from './archive-state.ts'
import { evenly } from './outcome.ts'
import { FAULT_OPTIONS } from './workshop.ts'

const PROGRAM = resolve(import.meta.dirname, 'acts-that-die.ts')
const AT_ONCE = 2

interface Acted {
  /** The number of calls at which each act was acknowledged, and those that moved or removed a file. */
  readonly acts: readonly { readonly end: number; readonly moves: readonly number[] }[]
  readonly complaints: string
}

/** Runs the acts in a copy of an archive. */
async function runActs(archive: string, nth: number): Promise<Acted> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, archive, String(nth)])
  let said = ''
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await new Promise((done) => child.once('close', done))
  const lines = said.split('\n').filter(Boolean)
  return { acts: lines.map((line) => JSON.parse(line) as Acted['acts'][number]), complaints }
}

/** A call midway through moving an act's files into place, after its sources and its journal. */
function halfway(moves: readonly number[]): number {
  return moves[Math.floor(moves.length * 0.75)] ?? 0
}

it('leaves every act whole or not at all, wherever the program dies', { timeout: 240_000 }, async () => {
  const root = await temporaryFolder()
  const made = await createArchive(join(root, 'base'), FAULT_OPTIONS)
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
  const copied = async (name: string): Promise<string> => {
    await cp(join(root, 'base'), join(root, name), { recursive: true })
    return join(root, name)
  }
  const whole = await copied('whole')
  const { acts, complaints } = await runActs(whole, 0)
  expect(complaints, 'what was promised before it was on the disk').toBe('')
  expect(acts).toHaveLength(4)
  const all = Array.from({ length: acts.at(-1)?.end ?? 0 }, (_, n) => n + 1)
  const after = acts.map((_, n) => `${whole}-${n + 1}`)
  const states = await inParallel([join(root, 'base'), ...after], stateOf)
  for (const state of states) expect(state).not.toMatch(/^!/m)
  expect(new Set(states).size).toBeGreaterThan(3)
  await inParallel(
    [...acts.map(({ moves }) => halfway(moves)), ...evenly(all, 4).slice(1, 3)],
    async (nth) => {
      const archive = await copied(`killed-${nth}`)
      const acknowledged = (await runActs(archive, nth)).acts.length
      const possible = states.slice(acknowledged, acknowledged + 2)
      expect(possible, `killed at call ${nth} of ${all.length}`).toContain(await stateOf(archive))
    },
    AT_ONCE,
  )
})
