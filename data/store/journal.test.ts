// An act over many files that the disk refuses halfway is taken back; only a disk that refuses that too leaves the journal.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { type Act, type JournalEntry, recover, writeAct } from './journal.ts'
import { inArchive } from './layout.ts'

const CHANGED = 'articles/aa/one.json'
const GONE = 'articles/bb/two.json'
const NEW = 'withdrawn/two.json'
const VOCABULARY = 'vocabulary.json'

const entries: readonly JournalEntry[] = [
  { path: CHANGED, text: 'after' },
  { path: NEW, text: 'two' },
  { path: VOCABULARY, text: 'terms' },
  { path: GONE, text: null },
]
const before: readonly JournalEntry[] = [
  { path: CHANGED, text: 'before' },
  { path: NEW, text: null },
  { path: VOCABULARY, text: null },
  { path: GONE, text: 'two' },
]

function actFrom(start: readonly JournalEntry[]): Act {
  return { id: 'act', entries, before: () => start, sources: [] }
}

async function folderAsBefore(): Promise<string> {
  const folder = await temporaryFolder()
  for (const { path, text } of before) {
    await mkdir(join(inArchive(folder, path), '..'), { recursive: true })
    if (text !== null) await writeFile(inArchive(folder, path), text)
  }
  return folder
}

/** Every file with its text; a folder that stands where a file belongs has none. */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')]),
  )
  return Object.fromEntries(texts)
}

it('is done as a whole', async () => {
  const folder = await folderAsBefore()
  await writeAct(folder, actFrom(before))
  expect(await filesIn(folder)).toEqual({ [CHANGED]: 'after', [NEW]: 'two', [VOCABULARY]: 'terms' })
})

it('is taken back when one of its files cannot be put in its place', async () => {
  const folder = await folderAsBefore()
  await mkdir(join(folder, VOCABULARY, 'in the way'), { recursive: true })
  const act = writeAct(folder, actFrom(before.filter(({ path }) => path !== VOCABULARY)))
  await expect(act).rejects.toMatchObject({ syscall: 'rename' })
  expect(await filesIn(folder)).toEqual({ [CHANGED]: 'before', [GONE]: 'two' })
})

it('keeps its journal when it can be neither done nor taken back, and is completed later', async () => {
  const folder = await folderAsBefore()
  await mkdir(join(folder, VOCABULARY, 'in the way'), { recursive: true })
  await expect(writeAct(folder, actFrom(before))).rejects.toThrow()
  await expect(recover(folder)).rejects.toThrow()
  await rm(join(folder, VOCABULARY), { recursive: true })
  expect(await recover(folder)).toBe(1)
  expect(await filesIn(folder)).toEqual({ [CHANGED]: 'after', [NEW]: 'two', [VOCABULARY]: 'terms' })
})
