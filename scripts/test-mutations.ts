// `npm run test:mutations`: seeds bugs into a copy of the algebra, one at a time, and runs its tests on the copy. A bug
// that no test catches means that the tests are too weak, and fails. An argument selects bugs by file or name.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SEEDED_BUGS, type SeededBug } from './mutations/seeded-bugs.ts'
import { CannotGoOn, capture, PROJECT, runScript, toolFile } from './run-tool.ts'

/** Runs of each property: bugs of this kind are found within hundreds. */
const RUNS = '1000'
const TESTS = [
  'weave.test.ts',
  'placing.test.ts',
  'word-diff.test.ts',
  'structure.property.test.ts',
  'correct-structure.test.ts',
]

async function copyOfProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-mutations-'))
  await cp(join(PROJECT, 'data'), join(folder, 'data'), { recursive: true })
  for (const file of ['package.json', 'tsconfig.base.json', 'tsconfig.json']) {
    await cp(join(PROJECT, file), join(folder, file))
  }
  await writeFile(join(folder, 'vitest.config.mjs'), "export default { test: { pool: 'forks' } }\n")
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** Why the tests do not pass on the copy; null when they do. */
async function failure(folder: string): Promise<string | null> {
  const files = TESTS.map((test) => `data/corrections/${test}`)
  const vitest = [process.execPath, toolFile('vitest', 'vitest'), 'run', '--root', folder, '--bail', '1', ...files]
  const env = { ...process.env, PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? RUNS }
  try {
    await capture([...vitest, '--test-timeout', '600000'], { cwd: folder, env })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function isCaught(folder: string, bug: SeededBug): Promise<boolean> {
  const path = join(folder, 'data', 'corrections', bug.file)
  const sound = await readFile(path, 'utf8')
  if (sound.split(bug.find).length !== 2) throw new Error(`${bug.file} does not hold once: ${bug.find}`)
  await writeFile(
    path,
    sound.replace(bug.find, () => bug.replace),
  )
  const caught = (await failure(folder)) !== null
  await writeFile(path, sound)
  return caught
}

async function testMutations(): Promise<number> {
  const bugs = SEEDED_BUGS.filter(({ file, name }) => `${file} ${name}`.includes(process.argv[2] ?? ''))
  const folder = await copyOfProject()
  try {
    const trouble = await failure(folder)
    if (trouble !== null) throw new CannotGoOn(`The tests do not pass without a seeded bug: ${trouble}`)
    let missed = 0
    for (const bug of bugs) {
      const caught = await isCaught(folder, bug)
      if (!caught) missed += 1
      console.log(`${caught ? 'caught' : 'MISSED'}  ${bug.name} (${bug.file})`)
    }
    console.log(`${bugs.length - missed} passed, ${missed} failed`)
    return missed === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await runScript(testMutations)
