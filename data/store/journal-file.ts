// The file of an act's intent: one line a file, ending with a line that commits them. Written and read a portion at a time: an act
// over a hundred thousand articles is more than a program can hold as one string.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { z } from '../schema/index.ts'
import { type PendingFile, writeInPortions } from './disk.ts'
import { inArchive, isStylebookPath } from './layout.ts'
import { checkIsFile, READ_WITHOUT_WAITING } from './plain-file.ts'

/** A file of the act: its path inside the archive (with /) and its whole new text, or null when it goes. */
const entrySchema = z.strictObject({
  path: z.union([
    z.string().regex(/^(articles\/[0-9a-f]{2}|batches|exports|withdrawn)\/[0-9a-z]+\.json$|^vocabulary\.json$/),
    z.string().refine((path) => path.startsWith('stylebook/') && isStylebookPath(path.slice('stylebook/'.length))),
  ]),
  text: z.string().nullable(),
})
export type JournalEntry = Readonly<z.infer<typeof entrySchema>>

const commitSchema = z.strictObject({ commit: z.int().min(1), sha256: z.string() })

/** About so much is written at once, in UTF-16 code units. */
const PORTION = 1 << 20

/** What an act writes and removes. */
export interface Intent {
  /** Absolute paths inside the archive, and what they shall hold: UTF-8. */
  readonly files: readonly PendingFile[]
  /** Paths inside the archive (with /) of files that go. */
  readonly removed: readonly string[]
}

/** Writes the journal of an act durably. Throws the system's error. */
export async function writeJournal(folder: string, path: string, intent: Intent): Promise<void> {
  await writeInPortions(path, portions(folder, intent))
}

function* portions(folder: string, intent: Intent): Generator<Uint8Array> {
  const hash = createHash('sha256')
  let lines: string[] = []
  let size = 0
  let count = 0
  const gathered = (): Buffer => {
    const bytes = Buffer.from(lines.join(''))
    hash.update(bytes)
    lines = []
    size = 0
    return bytes
  }
  for (const entry of entriesOf(folder, intent)) {
    const line = `${JSON.stringify(entry)}\n`
    lines.push(line)
    size += line.length
    count += 1
    if (size >= PORTION) yield gathered()
  }
  yield gathered()
  yield Buffer.from(`${JSON.stringify({ commit: count, sha256: hash.digest('hex') })}\n`)
}

function* entriesOf(folder: string, { files, removed }: Intent): Generator<JournalEntry> {
  for (const { path, bytes } of files) {
    const inside = path.slice(folder.length + 1).replaceAll('\\', '/')
    yield { path: inside, text: Buffer.from(bytes).toString('utf8') }
  }
  for (const path of removed) yield { path, text: null }
}

/** The files of an act that an entry of its journal names. */
export function filesIn(folder: string, entries: readonly JournalEntry[]): readonly PendingFile[] {
  return entries.flatMap(({ path, text }) =>
    text === null ? [] : [{ path: inArchive(folder, path), bytes: Buffer.from(text) }],
  )
}

/** Whether the journal at an absolute path is whole: then its act has to be carried out. Throws the system's error. */
export async function isCommitted(path: string): Promise<boolean> {
  const hash = createHash('sha256')
  let before: Buffer | null = null
  let count = 0
  for await (const line of linesOf(path)) {
    if (before !== null) {
      if (entryIn(before) === null) return false
      hash.update(before)
      count += 1
    }
    before = line
  }
  const commit = before && commitSchema.safeParse(parsed(before)).data
  return commit !== null && commit?.commit === count && commit.sha256 === hash.digest('hex')
}

/** The entries of a journal that is whole, so many at a time. */
export async function* entriesIn(path: string, atOnce: number): AsyncGenerator<readonly JournalEntry[]> {
  let portion: JournalEntry[] = []
  for await (const line of linesOf(path)) {
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

/** Lines with their ends. What a crash left of a last one is one too. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path, READ_WITHOUT_WAITING)
  try {
    checkIsFile(path, await handle.stat())
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
