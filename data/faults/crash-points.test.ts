// The short form of the fault suite: acts over several articles die at some of their calls, and the archive is opened again.
// Every act is there as a whole or not at all, what was acknowledged is, and nothing else is left; and what was acknowledged
// had been synced, which no killing shows. `npm run test:faults` has
// the whole of it: every point, and every other way a computer can fail.
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
const POINTS = 6
const AT_ONCE = 2

interface Acted {
  /** The counts of calls at which each act was acknowledged. */
  readonly ends: readonly number[]
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
  return { ends: said.split('\n').filter(Boolean).map(Number), complaints }
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
  const { ends, complaints } = await runActs(whole, 0)
  expect(complaints, 'what was promised before it was on the disk').toBe('')
  expect(ends).toHaveLength(4)
  const all = Array.from({ length: ends.at(-1) ?? 0 }, (_, n) => n + 1)
  const after = ends.map((_, n) => `${whole}-${n + 1}`)
  const states = await inParallel([join(root, 'base'), ...after], stateOf)
  for (const state of states) expect(state).not.toMatch(/^!/m)
  expect(new Set(states).size).toBeGreaterThan(3)
  await inParallel(
    evenly(all, POINTS),
    async (nth) => {
      const archive = await copied(`killed-${nth}`)
      const acknowledged = (await runActs(archive, nth)).ends.length
      const possible = states.slice(acknowledged, acknowledged + 2)
      expect(possible, `killed at call ${nth} of ${all.length}`).toContain(await stateOf(archive))
    },
    AT_ONCE,
  )
})
