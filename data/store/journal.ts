// Acts over many files: the intent is written first, one line a file, ending with a commit line. After a crash a
// committed journal is carried out, so that an act is never left half-done. A journal gets its name when all of it is on the disk: one
// that is not whole was damaged, and is set aside. So is one that came with the archive: only what this program wrote is carried out.
import { lstat } from 'node:fs/promises'
import { dirname } from 'node:path/posix'
import type { Follow } from '../work/pace.ts'
import {
  ensureFolders,
  isTemporary,
  moveInside,
  type PendingFile,
  publishMany,
  removeDurably,
  removeMany,
  removeTemporaries,
  type StagedFile,
  stageMany,
  unstage,
} from './disk.ts'
import { entriesIn, filesIn, type Intent, type JournalEntry, writeJournal } from './journal-file.ts'
import { JOURNAL, SET_ASIDE } from './layout.ts'
import { isJournalName, judgeNamed } from './pending-acts.ts'
import { readPlainFile } from './plain-file.ts'
import { dropStaged, finishReplacing, isPlanName, stagedFor } from './replace-files.ts'
import { namesInRoom } from './scan.ts'
import { checkedPath } from './way.ts'

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
  const journal = `${JOURNAL}/${id}.jsonl`
  const staged = await stageMany([...sources, ...files], follow)
  try {
    await publishMany(staged.slice(0, sources.length))
    await ensureFolders(folder, [JOURNAL])
    await writeJournal(folder, journal, { files, removed })
  } catch (error) {
    await unstage(staged)
    // Its folder may have refused the sync when the intent was in its place.
    await removeDurably({ folder, path: journal }).catch(() => {})
    throw error
  }
  try {
    await carryOut(folder, removed, staged.slice(sources.length))
  } catch (error) {
    const touched = [...files.map(({ path }) => path), ...removed]
    if (await takeBack(folder, touched, before())) await removeDurably({ folder, path: journal }).catch(() => {})
    throw error
  }
  await removeDurably({ folder, path: journal })
}

/** Puts every file back that is not as it was; `touched`: paths inside the archive. Answers whether all of them are as before. */
async function takeBack(folder: string, touched: readonly string[], before: readonly JournalEntry[]): Promise<boolean> {
  const textNow = (path: string): Promise<string | null> =>
    readPlainFile(folder, path).then((bytes) => bytes.toString('utf8'), onMissing)
  try {
    const changed: JournalEntry[] = []
    for (const entry of before) if ((await textNow(entry.path)) !== entry.text) changed.push(entry)
    await carryOut(folder, goneIn(changed), await stageMany(filesIn(folder, changed)))
    const parents = new Set(touched.map((path) => dirname(path)))
    for (const parent of parents) await removeTemporaries(folder, parent === '.' ? '' : parent)
    return true
  } catch {
    return false
  }
}

function onMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/**
 * Finishes what a crash left, and sets aside journals that are damaged or came with the archive. What has no name a journal has is left
 * alone. Returns how many acts were completed.
 */
export async function recover(folder: string): Promise<number> {
  const names = (await namesInRoom(folder, JOURNAL)).toSorted()
  const plans = names.filter(isPlanName)
  let completed = 0
  for (const name of [...plans, ...names.filter((each) => isJournalName(each) && !isPlanName(each))]) {
    if ((await judgeNamed(folder, name)) !== 'own') {
      await setAside(folder, name)
      continue
    }
    if (isPlanName(name)) await finishReplacing(folder, name)
    else {
      await complete(folder, `${JOURNAL}/${name}`)
      await removeDurably({ folder, path: `${JOURNAL}/${name}` })
    }
    completed += 1
  }
  await dropLeftovers(folder)
  return completed
}

/** Drops what was staged without a plan, and temporary files. */
async function dropLeftovers(folder: string): Promise<void> {
  for (const name of await namesInRoom(folder, JOURNAL)) {
    if (STAGED.test(name)) await dropStaged(folder, name)
    else if (isTemporary(name)) await removeDurably({ folder, path: `${JOURNAL}/${name}` }).catch(() => {})
  }
}

/** A folder of files staged for a plan. */
const STAGED = /^[0-9a-z]{1,40}$/

/** Moves a journal out of the way, with what was staged for it, where a person may look at what it says. */
async function setAside(folder: string, name: string): Promise<void> {
  const to = `${SET_ASIDE}/${JOURNAL}`
  const beside = isPlanName(name) ? stagedFor(name) : null
  if (beside !== null) await moveIfThere(folder, `${JOURNAL}/${beside}`, await freeIn(folder, to, beside))
  await moveIfThere(folder, `${JOURNAL}/${name}`, await freeIn(folder, to, name))
}

async function moveIfThere(folder: string, from: string, to: string): Promise<void> {
  if (await isThere(folder, from)) await moveInside(folder, from, to)
}

/** What was set aside before stays. */
async function freeIn(folder: string, room: string, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const path = n === 1 ? `${room}/${name}` : `${room}/${n}-${name}`
    if (!(await isThere(folder, path))) return path
  }
}

async function isThere(folder: string, path: string): Promise<boolean> {
  return await lstat(await checkedPath(folder, path)).then(
    () => true,
    () => false,
  )
}

/** Files staged at once from a journal. */
const PORTION = 500

/** Carries out what a committed journal says. */
async function complete(folder: string, path: string): Promise<void> {
  const staged: StagedFile[] = []
  const gone: string[] = []
  try {
    for await (const entries of entriesIn(folder, path, PORTION)) {
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
  await removeMany(folder, removed)
}
