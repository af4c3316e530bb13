// Files that hold other files: ZIPs, mailboxes and mails. Each file in one comes in like a file of its own, under its name and with its
// own bytes as its source.
import { filesIn, isMailbox, messageIn, messagesIn } from '../formats/mail/mail-contents.ts'
import { decodeBytes } from '../formats/reading/encodings.ts'
import { findBinaryFormat } from '../formats/reading/file-signatures.ts'
import { byteShapeOf } from '../formats/shapes.ts'
import { packedEntries } from '../formats/zip/replace-entries.ts'
import type { SourceBytes } from '../schema/index.ts'
import { fail, ok, type Result } from '../schema/problem.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { Turns } from '../work/turns.ts'
import { MAX_IMPORT_BYTES, readImportFile, startOfImportFile } from './read-import-file.ts'
import { isZip, listZip, MAX_ZIP_BYTES, readZipEntry } from './read-zip.ts'
import { type AboutFile, siteExport } from './site-export.ts'

/** How deep files that hold files are opened: a document sent with a mail of a mailbox in a ZIP. */
export const MOST_CONTAINERS = 4
export const MOST_MESSAGES = 100_000

/** What a file holds. */
export interface Container {
  /** Names of the files in it, in order. */
  readonly names: readonly string[]
  /** Names of what in it is no copy. */
  readonly passed: readonly string[]
  /** Whether it is copy itself. */
  readonly isCopy: boolean
  /** Problems: too-large, unreadable. `path` is what they carry. */
  readonly read: (name: string, path: string) => Result<Uint8Array>
  /** What another file in it says of one. */
  readonly about?: (name: string) => AboutFile | undefined
}

/** A file in a container, or one of its own. */
export interface FileRead {
  readonly bytes: Uint8Array
  readonly about?: AboutFile | undefined
  /** The outermost container, where it is in one. */
  readonly within?: SourceBytes | undefined
}

/**
 * What the bytes of a file hold; null: they are no container, or hold nothing. `isInside`: whether the file is in a container itself, where a
 * ZIP is not opened. Problems: those of listZip, too-many.
 */
export function openContainer(bytes: Uint8Array, path: string, isInside: boolean): Result<Container> | null {
  if (findBinaryFormat(bytes) === 'zip') return isInside ? null : openZip(bytes, path)
  const shape = byteShapeOf(bytes)
  if (shape === 'mailbox') return openMailbox(bytes, path)
  return shape === 'mail' ? openMail(bytes, path) : null
}

function openZip(bytes: Uint8Array, path: string): Result<Container> {
  const entries = listZip(bytes, path)
  if (!entries.ok) return entries
  const byName = new Map(entries.value.map((entry) => [entry.name, entry]))
  // Most ZIPs give an entry at once; to find one in any other, its whole directory is read.
  const packed = new Map(packedEntries(bytes, new Set())?.entries.map((entry) => [entry.name, entry]))
  const read = (name: string, inside: string): Result<Uint8Array> => {
    const entry = byName.get(name)
    const content = entry && entry.bytes <= MAX_IMPORT_BYTES ? packed.get(name)?.content() : null
    if (content) return ok(content)
    return entry ? readZipEntry(bytes, entry, inside) : gone(inside)
  }
  const site = siteExport([...byName.keys()], (name) => {
    const list = read(name, path)
    return list.ok ? (decodeBytes(list.value, 'utf-8') ?? '') : ''
  })
  if (site === 'unreadable')
    return fail('unreadable', { path, detail: 'its posts.csv, which says what is a draft, cannot be read' })
  return ok({
    ...{ names: site?.posts ?? [...byName.keys()], passed: site?.passed ?? [], isCopy: false, read },
    about: (name) => site?.about.get(name),
  })
}

function openMailbox(bytes: Uint8Array, path: string): Result<Container> {
  const messages = messagesIn(bytes, MOST_MESSAGES)
  if (messages.length > MOST_MESSAGES)
    return fail('unreadable', { path, detail: `it has more than ${MOST_MESSAGES} messages` })
  const byName = new Map(messages.map((message, n) => [`${n + 1}.eml`, message]))
  return ok({
    ...{ names: [...byName.keys()], passed: [], isCopy: false },
    read: (name, inside) => {
      const message = byName.get(name)
      const size = message ? message.end - message.from : 0
      if (size > MAX_IMPORT_BYTES) return fail('too-large', { path: inside, bytes: size, limit: MAX_IMPORT_BYTES })
      return message ? ok(messageIn(bytes, message)) : gone(inside)
    },
  })
}

function openMail(bytes: Uint8Array, path: string): Result<Container> {
  const { files, passed } = filesIn(bytes, path)
  const byName = new Map(files.map((file) => [file.name, file.bytes]))
  return ok({
    ...{ names: [...byName.keys()], passed, isCopy: true },
    read: (name, inside) => {
      const file = byName.get(name)
      return file ? ok(file) : gone(inside)
    },
  })
}

function gone(path: string): Result<never> {
  return fail('unreadable', { path, detail: 'ENOENT' })
}

/**
 * The bytes of a file to import: what begins as a ZIP or a mailbox does, whatever it is called, may be larger than any copy. Problems: those
 * of readImportFile.
 */
export async function readCopyFile(path: string): Promise<Result<Uint8Array>> {
  const usual = await readImportFile(path)
  if (usual.ok || usual.problem.code !== 'too-large' || !(await isContainer(path))) return usual
  const bytes = await readImportFile(path, MAX_ZIP_BYTES)
  if (!bytes.ok || findBinaryFormat(bytes.value) === 'zip' || isMailbox(bytes.value)) return bytes
  return usual
}

/** Mailboxes of a whole archive of mail often have no ending. */
const START = 64 * 1024

async function isContainer(path: string): Promise<boolean> {
  const start = await startOfImportFile(path, START)
  return start.ok && (isZip(start.value) || isMailbox(start.value))
}

/** Where a file is: a path, and the names of the files in each other that lead to it. */
export interface CopyPlace {
  readonly path: string
  readonly inside: readonly string[]
}

interface OpenFile {
  readonly name: string
  readonly bytes: Result<Uint8Array>
  readonly about?: AboutFile | undefined
  container?: Result<Container> | null
  sha256?: string
}

/** Reads files that are in others. The last ones stay open, since the files of one container are read one after the other. */
export class OpenFiles {
  private open: OpenFile[] = []
  private readonly turns = new Turns()

  /** `name` is what problems carry. Problems: those of reading a file or a container. */
  async read(place: CopyPlace, name: string): Promise<Result<FileRead>> {
    return await this.turns.take(async () => await this.readNext(place, name))
  }

  private async readNext({ path, inside }: CopyPlace, name: string): Promise<Result<FileRead>> {
    const names = [path, ...inside]
    const other = names.findIndex((each, depth) => this.open[depth]?.name !== each)
    this.open = this.open.slice(0, other < 0 ? names.length : other)
    while (this.open.length < names.length) {
      const depth = this.open.length
      const outer = this.open[depth - 1]
      const entry = names[depth] as string
      const bytes = outer ? readInside(outer, entry, name, depth > 1) : await readCopyFile(path)
      const about = outer?.container?.ok ? outer.container.value.about?.(entry) : undefined
      this.open.push({ name: entry, bytes, about })
    }
    const { bytes, about } = this.open.at(-1) as OpenFile
    if (!bytes.ok) return bytes
    const outermost = this.open[0] as OpenFile
    if (inside.length === 0 || !outermost.bytes.ok) return ok({ bytes: bytes.value, about })
    outermost.sha256 ??= hashBytes(outermost.bytes.value)
    return ok({ bytes: bytes.value, about, within: { sha256: outermost.sha256, bytes: outermost.bytes.value } })
  }
}

function readInside(outer: OpenFile, entry: string, path: string, isInside: boolean): Result<Uint8Array> {
  if (!outer.bytes.ok) return outer.bytes
  outer.container ??= openContainer(outer.bytes.value, path, isInside)
  if (outer.container === null) return gone(path)
  return outer.container.ok ? outer.container.value.read(entry, path) : outer.container
}
