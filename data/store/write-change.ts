// Puts a change on disk: one file as one durable save, several through the journal. Sources go first: they are addressed
// by their content, so that one without its article does no harm.
import { lstat } from 'node:fs/promises'
import type { Low } from 'lowdb'
import { type ArticleRecord, type Change, newId, type SourceBytes } from '../schema/index.ts'
import { type Follow, inPasses, Pace } from '../work/pace.ts'
import { articleCodec, batchCodec, type Codec, exportCodec, vocabularyCodec } from './codec.ts'
import { ensureFoldersOf, inParallel, type PendingFile, publishMany, stageMany, writeDurably } from './disk.ts'
import { writeAct } from './journal.ts'
import type { JournalEntry } from './journal-file.ts'
import { articlePath, batchPath, exportPath, sourcePath, stylebookPath, VOCABULARY, withdrawnPath } from './layout.ts'
import { type Sink, writeRecord } from './record-file.ts'
import { checkedPath } from './way.ts'

/** The records to keep in memory once everything is on disk. */
export interface Written {
  readonly articles: ReadonlyMap<string, Low<ArticleRecord | null>>
}

/**
 * Writes all records of a change, all or none. Throws the system's error, a ProblemError `cancelled` when it is asked to
 * stop early enough to leave nothing, and what `mayReplace` rejects with, which is waited for before anything is replaced.
 */
export async function writeChange(
  folder: string,
  change: Change,
  { mayReplace, ...follow }: Follow & { readonly mayReplace?: Promise<unknown> } = {},
): Promise<Written> {
  const sources = await newSources(folder, change.sources ?? [])
  const removed = [
    ...(change.withdrawn ?? []).map(({ id }) => articlePath(id)),
    ...(change.restored ?? []).map(({ id }) => withdrawnPath(id)),
    ...goneFromStylebook(change),
  ]
  if (removed.length === 0 && countRecords(change) === 1) {
    await publishMany(await stageMany(sources))
    return await writeRecords(folder, change, (file) => saveAtOnce(file, mayReplace))
  }
  const count = articlesIn(change)
  const { encoding, staging } = inPasses(follow, count, ['encoding', 'staging'])
  const files: PendingFile[] = []
  const pace = new Pace(encoding, count)
  const written = await writeRecords(folder, change, async (file) => void files.push(file), pace)
  const act = { id: newId(), files, removed, before: () => entriesBefore(change), sources }
  await mayReplace
  if (files.length + removed.length > 0) await writeAct(folder, act, staging)
  return written
}

/** The files of a change as they were before it. */
function entriesBefore(change: Change): readonly JournalEntry[] {
  const { articles, withdrawn = [], restored = [], vocabulary, batch, exported, stylebook = [] } = change
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
    ...stylebook.map(({ path, before }): JournalEntry => ({ path: stylebookPath(path), text: before })),
  ]
}

function articlesIn({ articles, withdrawn = [], restored = [] }: Change): number {
  return articles.length + withdrawn.length + restored.length
}

function countRecords(change: Change): number {
  const others = [change.vocabulary, change.batch, change.exported].filter(Boolean)
  return change.articles.length + others.length + (change.stylebook ?? []).length
}

async function writeRecords(folder: string, change: Change, sink: Sink, pace?: Pace): Promise<Written> {
  const articles = new Map<string, Low<ArticleRecord | null>>()
  for (const after of [...change.articles.map((article) => article.after), ...(change.restored ?? [])]) {
    articles.set(after.id, await writeRecord(folder, articlePath(after.id), articleCodec, after, sink))
    await pace?.step()
  }
  for (const record of change.withdrawn ?? []) {
    await writeRecord(folder, withdrawnPath(record.id), articleCodec, record, sink)
    await pace?.step()
  }
  const { vocabulary, batch, exported } = change
  if (vocabulary) await writeRecord(folder, VOCABULARY, vocabularyCodec, vocabulary.after, sink)
  if (batch) await writeRecord(folder, batchPath(batch.id), batchCodec, batch, sink)
  if (exported) await writeRecord(folder, exportPath(exported.id), exportCodec, exported, sink)
  for (const { path, after } of change.stylebook ?? []) {
    if (after !== null) await sink({ folder, path: stylebookPath(path), bytes: Buffer.from(after) })
  }
  return { articles }
}

function goneFromStylebook({ stylebook = [] }: Change): readonly string[] {
  return stylebook.flatMap(({ path, before, after }) =>
    after === null && before !== null ? [stylebookPath(path)] : [],
  )
}

/** One durable save; the folder is made when it is missing. */
async function saveAtOnce(file: PendingFile, mayReplace?: Promise<unknown>): Promise<void> {
  try {
    await writeDurably(file, mayReplace)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await ensureFoldersOf([file])
    await writeDurably(file, mayReplace)
  }
}

/** The files of sources that are not there yet; the same bytes twice are one. */
async function newSources(folder: string, sources: readonly SourceBytes[]): Promise<readonly PendingFile[]> {
  const files = new Map(sources.map(({ sha256, bytes }) => [sourcePath(sha256), bytes]))
  const found = await inParallel([...files], async ([path, bytes]) => {
    const size = await lstat(await checkedPath(folder, path)).then(
      (stats) => (stats.isFile() ? stats.size : -1),
      () => -1,
    )
    return size === bytes.length ? [] : [{ folder, path, bytes }]
  })
  return found.flat()
}
