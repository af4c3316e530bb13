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
  writeDurably,
} from './disk.ts'
import { hashBytes } from './hash-bytes.ts'
import { inArchive, JOURNAL } from './layout.ts'
import { dropStaged, finishReplacing } from './replace-files.ts'

/** A file of the act: its path inside the archive (with /) and its whole new text, or null when it goes. */
const entrySchema = z.strictObject({
  path: z.string().regex(/^(articles\/[0-9a-f]{2}|batches|exports|withdrawn)\/[0-9a-z]+\.json$|^vocabulary\.json$/),
  /** null: the file goes. */
  text: z.string().nullable(),
})
export type JournalEntry = Readonly<z.infer<typeof entrySchema>>

const commitSchema = z.strictObject({ commit: z.int().min(1), sha256: z.string() })

/**
 * Writes all files of an act so that a crash at any point leaves all of them or none. When it throws, what was put in
 * its place already has been taken back with `before`, the same files as they were (null: not there). Only when the disk
 * refuses that too does the journal stay, and `recover` completes the act.
 */
export async function writeAct(
  folder: string,
  id: string,
  entries: readonly JournalEntry[],
  before: () => readonly JournalEntry[],
): Promise<void> {
  const journal = inArchive(folder, `${JOURNAL}/${id}.jsonl`)
  await ensureFolder(inArchive(folder, JOURNAL))
  await writeDurably({ path: journal, bytes: Buffer.from(encode(entries)) })
  try {
    await carryOut(folder, entries, await stageEntries(folder, entries))
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
    await carryOut(folder, changed, await stageEntries(folder, changed))
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
      await carryOut(folder, entries, await stageEntries(folder, entries))
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

async function stageEntries(folder: string, entries: readonly JournalEntry[]): Promise<readonly StagedFile[]> {
  const files: PendingFile[] = []
  for (const { path, text } of entries) {
    if (text !== null) files.push({ path: inArchive(folder, path), bytes: Buffer.from(text) })
  }
  for (const parent of new Set(files.map(({ path }) => dirname(path)))) await ensureFolder(parent)
  return await stageMany(files)
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
