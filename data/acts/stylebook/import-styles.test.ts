// Importing a Vale styles folder into a real archive: what is imported, what is refused by name, what is never
// overwritten silently.
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Archive } from '../../archive/archive.ts'
import { createArchive } from '../../archive/open-archive.ts'
import { readStylebookFiles } from '../../store/stylebook-files.ts'
import { stylebookStates } from '../../stylebook/stylebook-state.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { systemContext } from '../system-context.ts'
import { UndoHistory } from '../undo/undo-history.ts'
import { importStyles, planStarter, planStylesFolder } from './import-styles.ts'

const context = systemContext('Ana Editor')
const RULE = 'extends: existence\ntokens: [whilst]\n'
let folder: string
let archive: Archive

beforeEach(async () => {
  folder = await temporaryFolder()
  const made = await createArchive(join(folder, 'archive'), { title: 'Courier', context, app: 'test' })
  if (!made.ok) throw new Error(made.problem.code)
  archive = made.value
})
afterEach(async () => {
  await archive.close()
})

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

it('takes rules and vocabularies, names what it refuses, asks before it overwrites, and is undone as one', async () => {
  await put('vale/styles/House/Whilst.yml', RULE)
  await put('vale/styles/House/Old.yml', RULE)
  await put('vale/styles/House/Script.yml', 'extends: script\n')
  await put('vale/styles/House/meta.json', '{}')
  await put('vale/styles/config/vocabularies/House/accept.txt', 'Bozizé\n')
  await put('vale/styles/config/vocabularies/House/reject.txt', '(\n')
  await symlink(join(folder, 'vale/styles/House/Whilst.yml'), join(folder, 'vale/styles/House/Link.yml'))
  await put('archive/stylebook/styles/House/Old.yml', `${RULE}# ours\n`)
  const plan = await planStylesFolder(archive, join(folder, 'vale'))
  if (!plan.ok) throw new Error(plan.problem.code)
  const states = Object.fromEntries(plan.value.map(({ path, state }) => [path, state]))
  expect(states).toEqual({
    'styles/House/Whilst.yml': 'new',
    'styles/House/Old.yml': 'differs',
    'styles/House/Script.yml': 'refused',
    'styles/config/vocabularies/House/accept.txt': 'new',
    'styles/config/vocabularies/House/reject.txt': 'refused',
  })
  expect(plan.value.find(({ path }) => path.endsWith('Script.yml'))?.detail).toContain('script')
  const done = await importStyles(archive, plan.value, { overwrite: false })
  if (!done.ok) throw new Error(done.problem.code)
  const files = await readStylebookFiles(archive.folder)
  expect(stylebookStates(files).map(({ path, kind, problems }) => [path, kind, problems.length])).toEqual([
    ['styles/House/Old.yml', 'rule', 0],
    ['styles/House/Whilst.yml', 'rule', 0],
    ['styles/config/vocabularies/House/accept.txt', 'accept', 0],
  ])
  expect(await readFile(join(archive.folder, 'stylebook/styles/House/Old.yml'), 'utf8')).toContain('# ours')
  const history = new UndoHistory(archive, () => context)
  history.remember({ act: 'stylebook', count: 2, what: 'vale' }, done.value)
  expect(await history.undo()).toMatchObject({ ok: true })
  expect((await readStylebookFiles(archive.folder)).map(({ path }) => path)).toEqual(['styles/House/Old.yml'])
})

it('takes a single style by the name of its folder', async () => {
  await put('Reuters/Whilst.yml', RULE)
  const plan = await planStylesFolder(archive, join(folder, 'Reuters'))
  expect(plan).toMatchObject({ value: [{ path: 'styles/Reuters/Whilst.yml', state: 'new' }] })
  expect(await planStylesFolder(archive, join(folder, 'nowhere'))).toMatchObject({ ok: false })
})

it('adds the starter rules once, and does not replace what a house has edited', async () => {
  const plan = await planStarter(archive)
  if (!plan.ok) throw new Error(plan.problem.code)
  const done = await importStyles(archive, plan.value, { overwrite: false })
  if (!done.ok) throw new Error(done.problem.code)
  const states = stylebookStates(await readStylebookFiles(archive.folder))
  expect(states.length).toBe(plan.value.length)
  expect(states.flatMap(({ problems }) => problems)).toEqual([])
  await put('archive/stylebook/styles/Starter/Wordy.yml', RULE)
  const again = await planStarter(archive)
  if (!again.ok) throw new Error(again.problem.code)
  expect(again.value.filter(({ state }) => state !== 'same').map(({ path, state }) => [path, state])).toEqual([
    ['styles/Starter/Wordy.yml', 'differs'],
  ])
})
