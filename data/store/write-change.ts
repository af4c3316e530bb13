// Puts a change on disk: one file as one durable save, several through the journal. Sources go first: they are addressed
// by their content, so that one without its article does no harm.
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Low } from 'lowdb'
import { type ArticleRecord, type Change, newId, type SourceBytes } from '../schema/index.ts'
import { articleCodec, batchCodec, type Codec, exportCodec, vocabularyCodec } from './codec.ts'
import { ensureFolder, type PendingFile, publishMany, stageMany, writeDurably } from './disk.ts'
import { type JournalEntry, writeAct } from './journal.ts'
import { articlePath, batchPath, exportPath, inArchive, sourcePath, VOCABULARY, withdrawnPath } from './layout.ts'
import { type Sink, writeRecord } from './record-file.ts'

/** The records to keep in memory once everything is on disk. */
export interface Written {
  readonly articles: ReadonlyMap<string, Low<ArticleRecord | null>>
}

/** Writes all records of a change, all or none. Throws the system's error. */
export async function writeChange(folder: string, change: Change): Promise<Written> {
  await writeSources(folder, change.sources ?? [])
  const removed = [
    ...(change.withdrawn ?? []).map(({ id }): JournalEntry => ({ path: articlePath(id), text: null })),
    ...(change.restored ?? []).map(({ id }): JournalEntry => ({ path: withdrawnPath(id), text: null })),
  ]
  const isSingle = removed.length === 0 && countRecords(change) === 1
  const collected: PendingFile[] = []
  const sink: Sink = isSingle ? saveAtOnce : async (file) => void collected.push(file)
  const written = await writeRecords(folder, change, sink)
  const entries = [...collected.map((file) => toEntry(folder, file)), ...removed]
  if (entries.length > 0) await writeAct(folder, newId(), entries, () => entriesBefore(change))
  return written
}

/** The files of a change as they were before it. */
function entriesBefore(change: Change): readonly JournalEntry[] {
  const { articles, withdrawn = [], restored = [], vocabulary, batch, exported } = change
  const entry = <T>(path: string, codec: Codec<T>, before: T | null): JournalEntry => {
    return { path, text: before === null ? null : codec.encode(before) }
  }
  return [
    ...articles.map(({ before, after }) => entry(articlePath(after.id), articleCodec, before)),
    ...withdrawn.map((record) => entry(articlePath(record.id), articleCodec, record)),
    ...withdrawn.map(({ id }) => entry(withdrawnPath(id), articleCodec, null)),
    ...restored.map((record) => entry(withdrawnPath(record.id), articleCodec, record)),
    ...restored.map(({ id }) => entry(articlePath(id), articleCodec, null)),
    ...(batch ? [entry(batchPath(batch.id), batchCodec, null)] : []),
    ...(exported ? [entry(exportPath(exported.id), exportCodec, null)] : []),
    ...(vocabulary ? [entry(VOCABULARY, vocabularyCodec, vocabulary.before)] : []),
  ]
}

function countRecords(change: Change): number {
  return change.articles.length + [change.vocabulary, change.batch, change.exported].filter(Boolean).length
}

async function writeRecords(folder: string, change: Change, sink: Sink): Promise<Written> {
  const articles = new Map<string, Low<ArticleRecord | null>>()
  for (const after of [...change.articles.map((article) => article.after), ...(change.restored ?? [])]) {
    articles.set(after.id, await writeRecord(inArchive(folder, articlePath(after.id)), articleCodec, after, sink))
  }
  for (const record of change.withdrawn ?? []) {
    await writeRecord(inArchive(folder, withdrawnPath(record.id)), articleCodec, record, sink)
  }
  const { vocabulary, batch, exported } = change
  if (vocabulary) await writeRecord(inArchive(folder, VOCABULARY), vocabularyCodec, vocabulary.after, sink)
  if (batch) await writeRecord(inArchive(folder, batchPath(batch.id)), batchCodec, batch, sink)
  if (exported) await writeRecord(inArchive(folder, exportPath(exported.id)), exportCodec, exported, sink)
  return { articles }
}

/** One durable save; the folder is made when it is missing. */
async function saveAtOnce(file: PendingFile): Promise<void> {
  try {
    await writeDurably(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await ensureFolder(dirname(file.path))
    await writeDurably(file)
  }
}

function toEntry(folder: string, { path, bytes }: PendingFile): JournalEntry {
  const inside = path.slice(folder.length + 1).replaceAll('\\', '/')
  return { path: inside, text: Buffer.from(bytes).toString('utf8') }
}

async function writeSources(folder: string, sources: readonly SourceBytes[]): Promise<void> {
  const files: PendingFile[] = []
  for (const { sha256, bytes } of sources) {
    const path = inArchive(folder, sourcePath(sha256))
    const size = await stat(path).then(
      (stats) => stats.size,
      () => -1,
    )
    if (size === bytes.length || files.some((file) => file.path === path)) continue
    await ensureFolder(dirname(path))
    files.push({ path, bytes })
  }
  await publishMany(await stageMany(files))
}
