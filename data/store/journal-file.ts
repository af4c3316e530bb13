// The file of an act's intent: one line per file, ending with a line that commits them. Written and read a portion at a
// time: an act over a hundred thousand articles is longer than the longest string.
import { createHash } from 'node:crypto'
import { basename } from 'node:path/posix'
import { z } from '../schema/index.ts'
import { type FilePlace, GrowingFile, type PendingFile } from './disk.ts'
import { isOwnJournal, journalSealSchema, sealJournal } from './journal-seal.ts'
import { isArchivePath } from './layout.ts'
import { openPlainFile } from './plain-file.ts'

/** A file of the act: its path inside the archive (with /) and its whole new text, or null when it is removed. */
const entrySchema = z.strictObject({ path: z.string().refine(isArchivePath), text: z.string().nullable() })
export type JournalEntry = Readonly<z.infer<typeof entrySchema>>

const commitSchema = z.strictObject({
  commit: z.int().min(1),
  sha256: z.string(),
  by: journalSealSchema.optional(),
})
/** In bytes; the line that commits is far shorter. */
const LONGEST_COMMIT = 2048

/** Approximate size of one read or write, in UTF-16 code units. */
const PORTION = 1 << 20

/** The journal of an act still being decided: it is written under a temporary name, and takes effect once committed. */
export class GrowingJournal {
  private readonly hash = createHash('sha256')
  private lines: string[] = []
  private size = 0
  private count = 0

  private constructor(
    private readonly place: FilePlace,
    private readonly file: GrowingFile,
  ) {}

  /** Begins one, at a path inside the archive. Throws the system's error. */
  static async begin(folder: string, path: string): Promise<GrowingJournal> {
    const place = { folder, path }
    return new GrowingJournal(place, await GrowingFile.open(place))
  }

  /** Adds a file of the act. Calls must not overlap. */
  async add(entry: JournalEntry): Promise<void> {
    const line = `${JSON.stringify(entry)}\n`
    this.lines.push(line)
    this.size += line.length
    this.count += 1
    if (this.size >= PORTION) await this.flush()
  }

  /** Commits the act: durable once this returns. */
  async commit(): Promise<void> {
    await this.flush()
    const { folder, path } = this.place
    const sha256 = this.hash.digest('hex')
    const by = await sealJournal(folder, basename(path), sha256)
    await this.file.add(Buffer.from(`${JSON.stringify({ commit: this.count, sha256, by })}\n`))
    await this.file.finish()
  }

  /** Removes it: the act is not done. */
  async drop(): Promise<void> {
    await this.file.drop()
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.from(this.lines.join(''))
    this.lines = []
    this.size = 0
    this.hash.update(bytes)
    await this.file.add(bytes)
  }
}

/** Writes the journal of an act whose files are all known. Throws the system's error. */
export async function writeJournal(folder: string, path: string, entries: readonly JournalEntry[]): Promise<void> {
  const journal = await GrowingJournal.begin(folder, path)
  for (const entry of entries) await journal.add(entry)
  await journal.commit()
}

/** The files of an act that entries of its journal write. */
export function filesIn(folder: string, entries: readonly JournalEntry[]): readonly PendingFile[] {
  return entries.flatMap(({ path, text }) => (text === null ? [] : [{ folder, path, bytes: Buffer.from(text) }]))
}

/** The paths of an act's files that are removed. */
export function goneIn(entries: readonly JournalEntry[]): readonly string[] {
  return entries.filter(({ text }) => text === null).map(({ path }) => path)
}

/**
 * `own`: this program wrote it and it is complete: its act must be carried out. `damaged`: it is incomplete. `foreign`:
 * complete, but not written by this user's program on this computer for this archive: it came with the archive, and is
 * never carried out.
 */
export type JournalState = 'own' | 'damaged' | 'foreign'

/**
 * The state of the journal at a path inside the archive. Its entries are parsed only once its origin is known. Throws
 * the system's error.
 */
export async function judgeJournal(folder: string, path: string): Promise<JournalState> {
  const end = await readEnd(folder, path)
  if (end === null) return 'damaged'
  const { commit, sha256, by } = end
  if (by === undefined || !(await isOwnJournal(folder, basename(path), sha256, by))) return 'foreign'
  let count = 0
  for await (const line of linesOf(folder, path)) {
    if (count < commit && entryIn(line) === null) return 'damaged'
    count += 1
  }
  return count === commit + 1 ? 'own' : 'damaged'
}

/** The line that commits a journal, if it contains the hash of everything before it. */
async function readEnd(folder: string, path: string): Promise<z.infer<typeof commitSchema> | null> {
  const { handle, stats } = await openPlainFile(folder, path)
  try {
    const tail = Buffer.alloc(Math.min(stats.size, LONGEST_COMMIT))
    await handle.read(tail, 0, tail.length, stats.size - tail.length)
    const begins = tail.subarray(0, -1).lastIndexOf(NEWLINE) + 1
    const end = stats.size - tail.length + begins
    const commit = commitSchema.safeParse(parsed(tail.subarray(begins))).data
    if (!commit || begins === 0 || tail.at(-1) !== NEWLINE) return null
    const hash = createHash('sha256')
    for await (const chunk of handle.createReadStream({ autoClose: false, start: 0, end: end - 1 })) hash.update(chunk)
    return hash.digest('hex') === commit.sha256 ? commit : null
  } finally {
    await handle.close().catch(() => {})
  }
}

/** The entries of our own journal, in portions. */
export async function* entriesIn(
  folder: string,
  path: string,
  atOnce: number,
): AsyncGenerator<readonly JournalEntry[]> {
  let portion: JournalEntry[] = []
  for await (const line of linesOf(folder, path)) {
    const entry = entryIn(line)
    if (entry === null) break // the commit line
    portion.push(entry)
    if (portion.length < atOnce) continue
    yield portion
    portion = []
  }
  if (portion.length > 0) yield portion
}

function entryIn(line: Buffer): JournalEntry | null {
  return entrySchema.safeParse(parsed(line)).data ?? null
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return null
  }
}

const NEWLINE = 0x0a

/** Lines with their line ends. A last line a crash cut off counts as one. */
async function* linesOf(folder: string, path: string): AsyncGenerator<Buffer> {
  const { handle } = await openPlainFile(folder, path)
  try {
    let parts: Buffer[] = []
    for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: PORTION })) {
      let rest = chunk as Buffer
      for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
        yield Buffer.concat([...parts, rest.subarray(0, end + 1)])
        parts = []
        rest = rest.subarray(end + 1)
      }
      if (rest.length > 0) parts.push(rest)
    }
    if (parts.length > 0) yield Buffer.concat(parts)
  } finally {
    await handle.close().catch(() => {})
  }
}
