// Reads a file of the archive only if it is a plain file: a pipe, device, link or folder in its place is reported as
// damage, and never followed, opened or waited for.
import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { fileKind } from './file-kind.ts'
import { checkedPath, checkedPathSync, noFile } from './way.ts'

/** No file of an archive comes near this; more would not fit in a string. */
const MOST_BYTES = 256 * 1024 * 1024
/**
 * Without NONBLOCK, opening a pipe waits for a writer forever. Windows supports neither flag; there the file is checked
 * first.
 */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
/** A writer may replace the file after it was checked, this many times. */
const TRIES = 5
const REPLACED = 'changed-while-read'

/** An open file, and its stats when it was opened. */
export interface PlainFile {
  readonly handle: FileHandle
  readonly stats: Stats
}

/**
 * Opens the file at a path inside a folder: checked before opening, and confirmed to be the same file after. Throws the
 * system's error (ENOENT: nothing is there), and a ProblemError `damaged` (reason no-file) for anything that is not a
 * plain file or lies behind a link.
 */
export async function openPlainFile(folder: string, path: string): Promise<PlainFile> {
  for (let left = TRIES; left > 0; left -= 1) {
    const at = await checkedPath(folder, path)
    const before = await lstat(at)
    checkIsFile(at, before)
    const handle = await open(at, FLAGS).catch((error: NodeJS.ErrnoException) => retryWhenGone(error, left))
    if (handle === null) continue
    try {
      const stats = await handle.stat()
      checkIsFile(at, stats)
      if (isSameFile(before, stats)) return { handle, stats }
    } catch (error) {
      await handle.close().catch(() => {})
      throw error
    }
    await handle.close().catch(() => {})
  }
  throw noFile(path, REPLACED)
}

/** As `openPlainFile`, synchronously, for threads that do one thing at a time: returns a file descriptor. */
export function openPlainFileSync(folder: string, path: string): { readonly file: number; readonly stats: Stats } {
  for (let left = TRIES; left > 0; left -= 1) {
    const at = checkedPathSync(folder, path)
    const before = lstatSync(at)
    checkIsFile(at, before)
    const file = openedSync(at, left)
    if (file === null) continue
    const stats = fstatSync(file)
    if (stats.isFile() && isSameFile(before, stats)) return { file, stats }
    closeSync(file)
  }
  throw noFile(path, REPLACED)
}

/**
 * The bytes of the file at a path inside a folder. Throws as `openPlainFile`, and for a file of more than `most` bytes.
 */
export async function readPlainFile(folder: string, path: string, most = MOST_BYTES): Promise<Buffer> {
  return (await readStampedFile(folder, path, most)).bytes
}

/** As `readPlainFile`, with the file's stats when it was opened. */
export async function readStampedFile(
  folder: string,
  path: string,
  most = MOST_BYTES,
): Promise<{ readonly bytes: Buffer; readonly stats: Stats }> {
  const { handle, stats } = await openPlainFile(folder, path)
  try {
    checkSize(path, stats, most)
    return { bytes: await readAll(handle, stats.size), stats }
  } finally {
    await handle.close().catch(() => {})
  }
}

/** Reads a file of a known size in one call: `handle.readFile` makes three. One that changes meanwhile is read as it is. */
async function readAll(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(size)
  const { bytesRead } = await handle.read(bytes, 0, size, 0)
  return bytesRead === size && size > 0 ? bytes : await handle.readFile()
}

/** Throws the ProblemError `damaged` for a file that is far too large. */
export function checkSize(path: string, { size }: Stats, most = MOST_BYTES): void {
  if (size > most) throw noFile(path, `${size} bytes`)
}

function checkIsFile(path: string, stats: Stats): void {
  if (!stats.isFile()) throw noFile(path, fileKind(stats))
}

/** File numbers are rounded on Windows, but equal for the same file. */
function isSameFile(one: Stats, other: Stats): boolean {
  return one.ino === other.ino && one.dev === other.dev
}

/** null: it was replaced or removed after it was checked, so that it must be checked again. */
function retryWhenGone(error: NodeJS.ErrnoException, left: number): null {
  if (left > 1 && (error.code === 'ENOENT' || error.code === 'ELOOP')) return null
  throw error
}

function openedSync(at: string, left: number): number | null {
  try {
    return openSync(at, FLAGS)
  } catch (error) {
    return retryWhenGone(error as NodeJS.ErrnoException, left)
  }
}
