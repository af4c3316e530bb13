// acts.jsonl: one line for each batch and each export, so that the later removal of a record is noticed. Each record in
// turn names the head of the log when it was written, so that a truncated, emptied or removed log is noticed too. Lines
// are only ever added, after the act is durable: a crash in between leaves an act without its line, which the next
// writer adds.
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { type Change, type LogHead, newId, type Sha256, sha256Schema, z } from '../schema/index.ts'
import { batchCodec, type Codec, exportCodec } from './codec.ts'
import { inParallel, moveInside, syncFolder, writeDurably } from './disk.ts'
import { hashBytes } from './hash-bytes.ts'
import { ACT_LOG, BATCHES, EXPORTS, SET_ASIDE } from './layout.ts'
import { openPlainFile, readPlainFile } from './plain-file.ts'
import { namesInRoom } from './scan.ts'
import { checkedPath } from './way.ts'

const lineSchema = z.strictObject({
  path: z.string().regex(/^(?:batches|exports)\/[0-9a-z]{16}\.json$/),
  sha256: sha256Schema,
  prev: sha256Schema.nullable(),
})

/**
 * path: of the record, inside the archive; sha256: of its file; prev: hash of the line before it (null: first line).
 */
export type ActLine = Readonly<z.infer<typeof lineSchema>>

/** The log's contents, and what identifies the file as the one that was read. */
interface Known extends LogHead {
  readonly size: number
  readonly inode: number
}

/** The log of an archive open for writing. */
export class ActLog {
  private known: Known | null = null

  constructor(private readonly folder: string) {}

  /** The change, its batch naming the current head of the log. A damaged or too short log is repaired first. */
  async witnessed<T extends Pick<Change, 'batch'>>(change: T): Promise<T> {
    const { batch } = change
    const log = batch ? await this.head() : null
    return log === null ? change : { ...change, batch: { ...batch, log } }
  }

  /** The current head of the log; null when it cannot be read. */
  async head(): Promise<LogHead | null> {
    return await this.current().then(
      ({ lines, head }) => ({ lines, head }),
      (error: unknown) => ignoreEnvironment(error),
    )
  }

  /**
   * Adds the record of a batch or an export, at its path inside the archive, once it is on disk. Never fails: the act
   * itself is done.
   */
  async add(path: string): Promise<void> {
    await this.addLine(path).catch(ignoreEnvironment)
  }

  private async current(): Promise<Known> {
    if (this.known === null || !(await isStill(this.folder, this.known))) this.known = await soundLog(this.folder)
    return this.known
  }

  private async addLine(path: string): Promise<void> {
    const sha256 = await hashFile(this.folder, path)
    // A record without its line makes the log too short; repairing the log adds the line.
    const { lines, head, size, inode } = this.known ?? (await this.current())
    const line = lineOf({ path, sha256, prev: head })
    this.known = null
    const added = await append(this.folder, `${line}\n`, { size, inode })
    this.known = added && { ...added, lines: lines + 1, head: hashLine(line) }
  }
}

/** The hash of a file that may be large. */
async function hashFile(folder: string, path: string): Promise<Sha256> {
  const { handle } = await openPlainFile(folder, path)
  try {
    const hash = createHash('sha256')
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk)
    return hash.digest('hex')
  } finally {
    await handle.close().catch(() => {})
  }
}

const APPEND = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
const CREATE = APPEND | constants.O_CREAT | constants.O_EXCL

/** Appends text to the log if it is still the known file; null when it is not, which the next act repairs. */
async function append(
  folder: string,
  text: string,
  { size, inode }: Pick<Known, 'size' | 'inode'>,
): Promise<Pick<Known, 'size' | 'inode'> | null> {
  const path = await checkedPath(folder, ACT_LOG)
  const isNew = inode === NO_FILE
  const handle = await open(path, isNew ? CREATE : APPEND, 0o644)
  try {
    const stats = await handle.stat()
    if (!isNew && (stats.ino !== inode || stats.size !== size || !isAlone(stats))) return null
    const bytes = Buffer.from(text)
    await handle.write(bytes, 0, bytes.length, stats.size)
    await handle.sync()
    if (isNew) await syncFolder(folder)
    return { size: stats.size + bytes.length, inode: stats.ino }
  } finally {
    await handle.close()
  }
}

const NO_FILE = -1

/** A plain file with no other hard link: appending to one with another would change that too. */
function isAlone(stats: { isFile: () => boolean; readonly nlink: number }): boolean {
  return stats.isFile() && stats.nlink <= 1
}

async function isStill(folder: string, { size, inode }: Known): Promise<boolean> {
  const stats = await lstat(await checkedPath(folder, ACT_LOG)).catch(() => null)
  if (stats === null) return inode === NO_FILE
  return isAlone(stats) && stats.ino === inode && stats.size === size
}

/** The log, repaired if necessary. */
async function soundLog(folder: string): Promise<Known> {
  const read = await readActLog(folder)
  const unlogged = await recordsWithout(folder, new Set(read.lines.flatMap(({ act }) => act?.path ?? [])))
  const path = await checkedPath(folder, ACT_LOG)
  const stats = await lstat(path).catch(() => null)
  if (read.isSound && unlogged.length === 0 && (stats === null || isAlone(stats))) {
    return knownOf(
      read.lines.map(({ text }) => text),
      stats,
    )
  }
  const acts = read.lines.flatMap(({ act }) => act ?? [])
  const lines = inOrder([...acts, ...unlogged]).map(lineOf)
  const text = lines.map((line) => `${line}\n`).join('')
  // A log that only lacks lines at its end is a prefix of the new one; anything else in its place is kept.
  if (stats !== null && !(isAlone(stats) && text.startsWith(read.text ?? '\0'))) await setAside(folder)
  await writeDurably({ folder, path: ACT_LOG, bytes: Buffer.from(text) })
  return knownOf(lines, await lstat(path))
}

function knownOf(lines: readonly string[], stats: { readonly size: number; readonly ino: number } | null): Known {
  const last = lines.at(-1)
  const head = last === undefined ? null : hashLine(last)
  return { lines: lines.length, head, size: stats?.size ?? 0, inode: stats?.ino ?? NO_FILE }
}

async function setAside(folder: string): Promise<void> {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '.')
  await moveInside(folder, ACT_LOG, `${SET_ASIDE}/acts/${time}Z-${newId().slice(0, 4)}.jsonl`)
}

/** Lines of the records that are missing from the log although they say a log existed when they were written. */
async function recordsWithout(folder: string, logged: ReadonlySet<string>): Promise<readonly ActLine[]> {
  const found = [
    ...(await lackingIn(folder, BATCHES, batchCodec, logged)),
    ...(await lackingIn(folder, EXPORTS, exportCodec, logged)),
  ]
  return found.sort((one, other) => one.log.lines - other.log.lines).map(({ line }) => line)
}

interface Lacking {
  readonly line: ActLine
  readonly log: LogHead
}

async function lackingIn<T extends { readonly log?: LogHead | undefined }>(
  folder: string,
  room: string,
  codec: Codec<T>,
  logged: ReadonlySet<string>,
): Promise<readonly Lacking[]> {
  const paths = (await namesInRoom(folder, room)).map((name) => `${room}/${name}`)
  const unlogged = paths.filter((path) => !logged.has(path) && lineSchema.shape.path.safeParse(path).success)
  const found = await inParallel(unlogged, async (path): Promise<readonly Lacking[]> => {
    const bytes = await readPlainFile(folder, path).catch(() => null)
    const log = bytes && witnessIn(bytes, path, codec)
    return bytes && log ? [{ line: { path, sha256: hashBytes(bytes), prev: log.head }, log }] : []
  })
  return found.flat()
}

/** A damaged record is not used as a witness. */
function witnessIn<T extends { readonly log?: LogHead | undefined }>(
  bytes: Buffer,
  path: string,
  codec: Codec<T>,
): LogHead | null {
  try {
    return codec.decode(bytes.toString('utf8'), path).log ?? null
  } catch {
    return null
  }
}

/** Every line after the one it follows, as far as that exists; otherwise in the order given. */
function inOrder(lines: readonly ActLine[]): readonly ActLine[] {
  const byHash = new Map(lines.map((line) => [hashLine(lineOf(line)), line]))
  const followers = new Map<string, ActLine[]>()
  const first: ActLine[] = []
  for (const line of byHash.values()) {
    if (line.prev === null || !byHash.has(line.prev)) first.push(line)
    else followers.set(line.prev, [...(followers.get(line.prev) ?? []), line])
  }
  const ordered: ActLine[] = []
  const waiting = first.toReversed()
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
    ordered.push(line)
    waiting.push(...(followers.get(hashLine(lineOf(line))) ?? []).toReversed())
  }
  return ordered
}

function lineOf({ path, sha256, prev }: ActLine): string {
  return JSON.stringify({ path, sha256, prev })
}

/** The hash by which a line names the one before it, independent of line ends git may have changed. */
export function hashLine(line: string): Sha256 {
  return hashBytes(line.trimEnd())
}

/** A line of the log; `act` is null when it cannot be parsed. */
interface ReadLine {
  readonly text: string
  readonly act: ActLine | null
}

export interface ReadLog {
  /** null: there is no plain file to read. */
  readonly text: string | null
  readonly lines: readonly ReadLine[]
  /** What follows the last complete line. */
  readonly rest: string
  /** Whether every line can be parsed and follows an earlier one. A missing log is sound. */
  readonly isSound: boolean
}

/** Reads an archive's log, whatever is in its place. Throws the system's error except ENOENT. */
async function readActLog(folder: string): Promise<ReadLog> {
  const bytes = await readPlainFile(folder, ACT_LOG).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    if (error.code === undefined) return null
    throw error
  })
  return bytes === null ? { text: null, lines: [], rest: '', isSound: false } : parseActLog(bytes.toString('utf8'))
}

/** The log's lines. */
export function parseActLog(text: string): ReadLog {
  const parts = text.split('\n')
  const rest = parts.at(-1) ?? ''
  const lines = parts.slice(0, -1).map((line): ReadLine => ({ text: line, act: parsedLine(line) }))
  const seen = new Set<string | null>([null])
  const isSound = lines.every(({ text: line, act }) => {
    seen.add(hashLine(line))
    return act !== null && seen.has(act.prev)
  })
  return { text, lines, rest, isSound: isSound && rest === '' }
}

function parsedLine(line: string): ActLine | null {
  try {
    return lineSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}

function ignoreEnvironment(error: unknown): null {
  const { code, name } = error as NodeJS.ErrnoException
  if (code === undefined && name !== 'ProblemError') throw error
  return null
}
