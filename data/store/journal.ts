// Acts over many files: the intent is written first, one line a file, ending with a commit line. After a crash a
// committed journal is carried out, an uncommitted one dropped, so that an act is never left half-done.
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from '../schema/index.ts'
import {
  ensureFolder,
  isTemporary,
  type PendingFile,
  publishMany,
  removeDurably,
  removeMany,
  type StagedFile,
  stageMany,
  unstage,
  writeDurably,
} from './disk.ts'
import { hashBytes } from './hash-bytes.ts'
import { inArchive, JOURNAL } from './layout.ts'
import type { Follow } from './pace.ts'
import { dropStaged, finishReplacing } from './replace-files.ts'

/** A file of the act: its path inside the archive (with /) and its whole new text, or null when it goes. */
const entrySchema = z.strictObject({
  path: z.string().regex(/^(articles\/[0-9a-f]{2}|batches|exports|withdrawn)\/[0-9a-z]+\.json$|^vocabulary\.json$/),
  /** null: the file goes. */
  text: z.string().nullable(),
})
export type JournalEntry = Readonly<z.infer<typeof entrySchema>>

const commitSchema = z.strictObject({ commit: z.int().min(1), sha256: z.string() })

/** An act over many files. */
export interface Act {
  readonly id: string
  readonly entries: readonly JournalEntry[]
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
  { id, entries, before, sources }: Act,
  follow: Follow = {},
): Promise<void> {
  const journal = inArchive(folder, `${JOURNAL}/${id}.jsonl`)
  const staged = await stageMany([...sources, ...filesOf(folder, entries)], follow)
  try {
    await publishMany(staged.slice(0, sources.length))
    await ensureFolder(inArchive(folder, JOURNAL))
    await writeDurably({ path: journal, bytes: Buffer.from(encode(entries)) })
  } catch (error) {
    await unstage(staged)
    // Its folder may have refused the sync when the intent was in its place.
    await removeDurably(journal).catch(() => {})
    throw error
  }
  try {
    await carryOut(folder, entries, staged.slice(sources.length))
  } catch (error) {
    if (await takeBack(folder, entries, before())) await removeDurably(journal).catch(() => {})
    throw error
  }
  await removeDurably(journal)
}

/** Puts every file back that is not as it was. Answers whether all of them are as before. */
async function takeBack(
  folder: string,
  entries: readonly JournalEntry[],
  before: readonly JournalEntry[],
): Promise<boolean> {
  const textNow = (path: string): Promise<string | null> => readFile(inArchive(folder, path), 'utf8').catch(onMissing)
  try {
    const changed: JournalEntry[] = []
    for (const entry of before) if ((await textNow(entry.path)) !== entry.text) changed.push(entry)
    await carryOut(folder, changed, await stageMany(filesOf(folder, changed)))
    const names = new Set(entries.map(({ path }) => dirname(inArchive(folder, path))))
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

/** Finishes or drops what a crash left. Answers how many acts were completed. */
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
    const entries = name.endsWith('.jsonl') ? decodeJournal(await readFile(path, 'utf8')) : null
    if (entries) {
      await carryOut(folder, entries, await stageMany(filesOf(folder, entries)))
      completed += 1
    }
    await removeDurably(path)
  }
  return completed
}

/** First everything new is put in its place, then what goes is removed: a crash in between leaves both. */
async function carryOut(
  folder: string,
  entries: readonly JournalEntry[],
  staged: readonly StagedFile[],
): Promise<void> {
  await publishMany(staged)
  await removeMany(entries.filter(({ text }) => text === null).map(({ path }) => inArchive(folder, path)))
}

function filesOf(folder: string, entries: readonly JournalEntry[]): readonly PendingFile[] {
  return entries.flatMap(({ path, text }) =>
    text === null ? [] : [{ path: inArchive(folder, path), bytes: Buffer.from(text) }],
  )
}

function encode(entries: readonly JournalEntry[]): string {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  return `${lines}${JSON.stringify({ commit: entries.length, sha256: hashBytes(lines) })}\n`
}

/** The entries of a committed journal, or null. */
export function decodeJournal(text: string): readonly JournalEntry[] | null {
  const end = text.lastIndexOf('\n', text.length - 2) + 1
  const lines = text.slice(0, end)
  try {
    const commit = commitSchema.parse(JSON.parse(text.slice(end)))
    const entries = lines
      .split('\n')
      .slice(0, -1)
      .map((line) => entrySchema.parse(JSON.parse(line)))
    return commit.sha256 === hashBytes(lines) && commit.commit === entries.length ? entries : null
  } catch {
    return null
  }
}
