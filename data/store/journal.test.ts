// An act over many files that the disk refuses halfway is rolled back; only a disk that refuses that too leaves the
// journal.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { ActWriter } from './act-writer.ts'
import { recover } from './journal.ts'
import { entriesIn, type JournalEntry, judgeJournal, writeJournal } from './journal-file.ts'
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

async function writeAct(folder: string, beforeTakingBack: () => Promise<void> = async () => {}): Promise<void> {
  const act = new ActWriter(folder, 'act')
  for (const { path, text } of entries) {
    if (text === null) await act.remove(path)
    else await act.place(path, text)
  }
  const texts = new Map(before.map(({ path, text }) => [path, text]))
  await act.carryOut(async (path) => {
    await beforeTakingBack()
    return texts.get(path) ?? null
  })
}

async function folderAsBefore(): Promise<string> {
  const folder = await temporaryFolder()
  for (const { path, text } of before) {
    await mkdir(join(inArchive(folder, path), '..'), { recursive: true })
    if (text !== null) await writeFile(inArchive(folder, path), text)
  }
  return folder
}

/** Every file with its text; a folder in the place of a file has none. */
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
  await writeAct(folder)
  expect(await filesIn(folder)).toEqual({ [CHANGED]: 'after', [NEW]: 'two', [VOCABULARY]: 'terms' })
})

it('is taken back when one of its files cannot be put in its place', async () => {
  const folder = await folderAsBefore()
  await mkdir(join(folder, VOCABULARY, 'in the way'), { recursive: true })
  const putAway = (): Promise<void> => rm(join(folder, VOCABULARY), { recursive: true, force: true })
  await expect(writeAct(folder, putAway)).rejects.toMatchObject({ syscall: 'rename' })
  expect(await filesIn(folder)).toEqual({ [CHANGED]: 'before', [GONE]: 'two' })
})

it('keeps its journal when it can be neither done nor taken back, and is completed later', async () => {
  const folder = await folderAsBefore()
  await mkdir(join(folder, VOCABULARY, 'in the way'), { recursive: true })
  await expect(writeAct(folder)).rejects.toThrow()
  await expect(recover(folder)).rejects.toThrow()
  await rm(join(folder, VOCABULARY), { recursive: true })
  expect(await recover(folder)).toBe(1)
  expect(await filesIn(folder)).toEqual({ [CHANGED]: 'after', [NEW]: 'two', [VOCABULARY]: 'terms' })
})

it('reads its journal back a portion at a time, whatever the texts hold, and takes a cut one for none', async () => {
  const folder = await temporaryFolder()
  const texts = ['', 'one\ntwo\r\n', 'line\u2028separator \ud83d\ude80', 'x'.repeat(3_000_000), '"}\n{"commit": 1']
  const many = texts.map((text, n): JournalEntry => ({ path: `articles/aa/${n}.json`, text }))
  const name = 'act.jsonl'
  const path = join(folder, name)
  await writeJournal(folder, name, [...many, { path: GONE, text: null }])
  expect(await judgeJournal(folder, name)).toBe('own')
  const portions: (readonly JournalEntry[])[] = []
  for await (const portion of entriesIn(folder, name, 2)) portions.push(portion)
  expect(portions.map(({ length }) => length)).toEqual([2, 2, 2])
  expect(portions.flat()).toEqual([...many, { path: GONE, text: null }])

  const bytes = await readFile(path)
  const commit = bytes.lastIndexOf('{"commit"')
  const damaged = Buffer.from(bytes)
  damaged[commit - 10] = 0x41
  for (const cut of [
    bytes.subarray(0, commit),
    bytes.subarray(0, -20),
    bytes.subarray(0, 200),
    damaged,
    Buffer.alloc(0),
  ]) {
    await writeFile(path, cut)
    expect(await judgeJournal(folder, name)).toBe('damaged')
  }
})
