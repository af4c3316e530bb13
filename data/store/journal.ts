// Acts over many files: the intent is written first, one line a file, ending with a commit line. After a crash a
// committed journal is carried out, so that an act is never left half-done. A journal gets its name when all of it is on the disk: one
// that is not whole was damaged, and is set aside.
import { readdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  ensureFolder,
  isTemporary,
  type PendingFile,
  publishMany,
  removeDurably,
  removeMany,
  type StagedFile,
  stageMany,
  syncFolder,
  unstage,
} from './disk.ts'
import { entriesIn, filesIn, type Intent, isCommitted, type JournalEntry, writeJournal } from './journal-file.ts'
import { inArchive, JOURNAL, SET_ASIDE } from './layout.ts'
import type { Follow } from './pace.ts'
import { dropStaged, finishReplacing } from './replace-files.ts'

/** An act over many files. */
export interface Act extends Intent {
  readonly id: string
  /** The same files as they were (null: not there). */
  readonly before: () => readonly JournalEntry[]
  /** New files that do no harm on their own. They are in their places before the intent is written. */
  readonly sources: readonly PendingFile[]
}

/**
 * Writes all files of an act so that a crash at any point leaves all of them or none. Everything is on disk under temporary
 * names before the intent is written: until then the act can be stopped (ProblemError `cancelled`) and leaves nothing. When
 * it throws later, what was put in its place already has been taken back with `before`. Only when the disk refuses that too
 * does the journal stay, and `recover` completes the act.
 */
export async function writeAct(
  folder: string,
  { id, files, removed, before, sources }: Act,
  follow: Follow = {},
): Promise<void> {
  const journal = inArchive(folder, `${JOURNAL}/${id}.jsonl`)
  const staged = await stageMany([...sources, ...files], follow)
  try {
    await publishMany(staged.slice(0, sources.length))
    await ensureFolder(inArchive(folder, JOURNAL))
    await writeJournal(folder, journal, { files, removed })
  } catch (error) {
    await unstage(staged)
    // Its folder may have refused the sync when the intent was in its place.
    await removeDurably(journal).catch(() => {})
    throw error
  }
  try {
    await carryOut(folder, removed, staged.slice(sources.length))
  } catch (error) {
    const touched = [...files.map(({ path }) => path), ...removed.map((path) => inArchive(folder, path))]
    if (await takeBack(folder, touched, before())) await removeDurably(journal).catch(() => {})
    throw error
  }
  await removeDurably(journal)
}

/** Puts every file back that is not as it was; `touched`: absolute paths. Answers whether all of them are as before. */
async function takeBack(folder: string, touched: readonly string[], before: readonly JournalEntry[]): Promise<boolean> {
  const textNow = (path: string): Promise<string | null> => readFile(inArchive(folder, path), 'utf8').catch(onMissing)
  try {
    const changed: JournalEntry[] = []
    for (const entry of before) if ((await textNow(entry.path)) !== entry.text) changed.push(entry)
    await carryOut(folder, goneIn(changed), await stageMany(filesIn(folder, changed)))
    const names = new Set(touched.map((path) => dirname(path)))
    for (const parent of names) await removeTemporaries(parent)
    return true
  } catch {
    return false
  }
}

async function removeTemporaries(parent: string): Promise<void> {
  const names = await readdir(parent)
  await removeMany(names.filter(isTemporary).map((name) => join(parent, name)))
}

function onMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Finishes what a crash left, and sets damaged journals aside. Answers how many acts were completed. */
export async function recover(folder: string): Promise<number> {
  const names = await readdir(inArchive(folder, JOURNAL)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  let completed = await finishReplacing(folder)
  for (const name of names.filter((each) => !each.includes('.plan.')).sort()) {
    const path = join(inArchive(folder, JOURNAL), name)
    if (!name.includes('.')) {
      await dropStaged(folder, name)
      continue
    }
    if (name.endsWith('.jsonl') && !(await isCommitted(path))) {
      await setAside(folder, name)
      continue
    }
    if (name.endsWith('.jsonl')) {
      await complete(folder, path)
      completed += 1
    }
    await removeDurably(path)
  }
  return completed
}

/** Moves a damaged journal out of the way, where a person may look at what it says. */
async function setAside(folder: string, name: string): Promise<void> {
  const [from, to] = [inArchive(folder, JOURNAL), inArchive(folder, `${SET_ASIDE}/${JOURNAL}`)]
  await ensureFolder(to)
  await rename(join(from, name), join(to, name))
  await syncFolder(to)
  await syncFolder(from)
}

/** Files staged at once from a journal. */
const PORTION = 500

/** Carries out what a committed journal says. */
async function complete(folder: string, path: string): Promise<void> {
  const staged: StagedFile[] = []
  const gone: string[] = []
  try {
    for await (const entries of entriesIn(path, PORTION)) {
      staged.push(...(await stageMany(filesIn(folder, entries))))
      gone.push(...goneIn(entries))
    }
  } catch (error) {
    await unstage(staged)
    throw error
  }
  await carryOut(folder, gone, staged)
}

function goneIn(entries: readonly JournalEntry[]): readonly string[] {
  return entries.filter(({ text }) => text === null).map(({ path }) => path)
}

/** First everything new is put in its place, then what goes is removed: a crash in between leaves both. */
async function carryOut(folder: string, removed: readonly string[], staged: readonly StagedFile[]): Promise<void> {
  await publishMany(staged)
  await removeMany(removed.map((path) => inArchive(folder, path)))
}
