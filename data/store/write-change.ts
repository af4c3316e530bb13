// Writes the records of a change to disk: a single file in one durable save, several through the journal. Sources go
// first: they are addressed by their content, so one without its article is harmless.
import { lstat } from 'node:fs/promises'
import { type ArticleRecord, type Change, newId, type RecordChange, type SourceBytes } from '../schema/index.ts'
import { ActWriter, textNow } from './act-writer.ts'
import { articleCodec, batchCodec, type Codec, vocabularyCodec } from './codec.ts'
import { ensureFoldersOf, inParallel, type PendingFile, publishMany, stageMany, writeDurably } from './disk.ts'
import { articlePath, batchPath, sourcePath, stylebookPath, VOCABULARY, withdrawnPath } from './layout.ts'
import { type Sink, writeRecord } from './record-file.ts'
import { checkedPath } from './way.ts'

/** The parts of a change other than articles and their sources. */
export type ChangeRest = Omit<Change, 'articles' | 'withdrawn' | 'restored' | 'sources'>

/** Whether a change writes one file and removes none, and so needs no journal. */
export function isOneFile({ articles, withdrawn = [], restored = [], sources: _, ...rest }: Change): boolean {
  const { vocabulary, batch, stylebook = [] } = rest
  const files = [...articles, ...stylebook, ...[vocabulary, batch].filter(Boolean)]
  const isMoving = withdrawn.length + restored.length > 0 || stylebook.some(({ after }) => after === null)
  return files.length === 1 && !isMoving
}

/**
 * Writes the file of such a change at once, durably, after its sources. Throws the system's error, and whatever
 * `mayReplace` rejects with, which is awaited before anything is replaced.
 */
export async function writeOneFile(
  folder: string,
  { articles, sources = [], vocabulary, batch, stylebook = [] }: Change,
  mayReplace: Promise<unknown>,
): Promise<void> {
  const files = await inParallel(sources, (source) => newSource(folder, source))
  await publishMany(await stageMany(files.flatMap((file) => file ?? [])))
  const sink: Sink = (file) => saveAtOnce(file, mayReplace)
  for (const { after } of articles) await writeRecord(folder, articlePath(after.id), articleCodec, after, sink)
  if (vocabulary) await writeRecord(folder, VOCABULARY, vocabularyCodec, vocabulary.after, sink)
  if (batch) await writeRecord(folder, batchPath(batch.id), batchCodec, batch, sink)
  for (const { path, after } of stylebook) await sink({ folder, path: stylebookPath(path), text: after ?? '' })
}

/** One durable save; creates the folder if missing. */
async function saveAtOnce({ text, ...place }: Parameters<Sink>[0], mayReplace: Promise<unknown>): Promise<void> {
  const file = { ...place, bytes: Buffer.from(text) }
  try {
    await writeDurably(file, mayReplace)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await ensureFoldersOf([file])
    await writeDurably(file, mayReplace)
  }
}

/** The file of a source; null when it already exists. */
async function newSource(folder: string, { sha256, bytes }: SourceBytes): Promise<PendingFile | null> {
  const path = sourcePath(sha256)
  const size = await lstat(await checkedPath(folder, path)).then(
    (stats) => (stats.isFile() ? stats.size : -1),
    () => -1,
  )
  return size === bytes.length ? null : { folder, path, bytes }
}

/**
 * Whether the file of a record may be replaced: rejects when it may not. `onWritten` is given the new file's
 * modification time.
 */
export interface Replacing {
  readonly mayReplace?: () => Promise<unknown>
  readonly onWritten?: (mtimeMs: number) => void
}

/**
 * Writes a change record by record through the journal, all or nothing, in memory that does not grow with the records.
 */
export class ChangeWriter {
  private readonly act: ActWriter
  /** By path: the number of events before, which is enough as logs only grow; NEW: there was no record. */
  private readonly events = new Map<string, number>()
  /** By path of a removed record: its new path. */
  private readonly moved = new Map<string, string>()
  /** By path: the text of every other file. */
  private readonly texts = new Map<string, string | null>()
  private readonly sources = new Set<string>()

  constructor(private readonly folder: string) {
    this.act = new ActWriter(folder, newId())
  }

  /** Whether an article is already part of the change. */
  has(id: string): boolean {
    const path = articlePath(id)
    return this.events.has(path) || this.moved.has(path)
  }

  /** An article's record before (null: it is new) and after. */
  async article({ before, after }: RecordChange<ArticleRecord>, replacing: Replacing = {}): Promise<void> {
    const path = articlePath(after.id)
    this.events.set(path, before?.events.length ?? NEW)
    await this.place(path, articleCodec, after, replacing)
  }

  /** Withdraws an article; its record is kept in withdrawn/. */
  async withdraw(record: ArticleRecord, replacing: Replacing = {}): Promise<void> {
    await this.move(articlePath(record.id), withdrawnPath(record.id), record, replacing)
  }

  /** Restores a withdrawn article. */
  async restore(record: ArticleRecord): Promise<void> {
    await this.move(withdrawnPath(record.id), articlePath(record.id), record)
  }

  /** The untouched bytes of an import, unless they already exist. */
  async source(source: SourceBytes): Promise<void> {
    if (this.sources.has(source.sha256)) return
    this.sources.add(source.sha256)
    const file = await newSource(this.folder, source)
    if (file !== null) await this.act.source(file.path, file.bytes)
  }

  /** Everything but articles and sources. */
  async rest({ batch, vocabulary, stylebook = [] }: ChangeRest): Promise<void> {
    if (vocabulary) await this.other(VOCABULARY, vocabularyCodec, vocabulary)
    if (batch) await this.other(batchPath(batch.id), batchCodec, { before: null, after: batch })
    for (const { path: inside, before, after } of stylebook) {
      const path = stylebookPath(inside)
      if (after !== null) await this.act.place(path, after)
      else if (before !== null) await this.act.remove(path)
      this.texts.set(path, before)
    }
  }

  /** Waits until everything so far is on disk under temporary names. Throws the first error. */
  async settle(): Promise<void> {
    await this.act.settle()
  }

  /** Moves everything into place. If it throws, either nothing has changed or `recover` completes it. */
  async carryOut(): Promise<void> {
    if (!this.act.isEmpty) await this.act.carryOut((path) => this.before(path))
  }

  /** Drops the change, leaving everything as it was. */
  async drop(): Promise<void> {
    await this.act.drop()
  }

  private async other<T>(path: string, codec: Codec<T>, { before, after }: RecordChange<T>): Promise<void> {
    this.texts.set(path, before === null ? null : codec.encode(before))
    await this.place(path, codec, after)
  }

  private async move(from: string, to: string, record: ArticleRecord, replacing?: Replacing): Promise<void> {
    this.moved.set(from, to)
    this.events.set(to, NEW)
    await this.place(to, articleCodec, record, replacing)
    await this.act.remove(from)
  }

  private async place<T>(path: string, codec: Codec<T>, value: T, replacing?: Replacing): Promise<void> {
    await writeRecord(this.folder, path, codec, value, ({ text }) => this.act.place(path, text, replacing))
  }

  /** The text a file had before, derived from the present one. */
  private async before(path: string): Promise<string | null> {
    const text = this.texts.get(path)
    if (text !== undefined) return text
    const now = await textNow(this.folder, path)
    const moved = this.moved.get(path)
    if (moved !== undefined) return now ?? (await textNow(this.folder, moved))
    const length = this.events.get(path) ?? NEW
    if (length === NEW || now === null) return null
    const record = articleCodec.decode(now, path)
    return record.events.length === length
      ? now
      : articleCodec.encode({ ...record, events: record.events.slice(0, length) })
  }
}

const NEW = -1
