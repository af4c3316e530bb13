// Reads a file of the archive, and only if it is one: a pipe, a device, a link or a folder in its place is damage that is
// named, and never followed, opened or waited for.
import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { fileKind } from './file-kind.ts'
import { checkedPath, checkedPathSync, noFile } from './way.ts'

/** No file of an archive comes near this; more is no text a program could hold. */
const MOST_BYTES = 256 * 1024 * 1024
/** Without NONBLOCK opening a pipe waits for a writer for ever. Windows knows neither flag; what is there is looked at first. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
/** A writer may put another version in the place of the one that was looked at, this often. */
const TRIES = 5
const REPLACED = 'changed-while-read'

/** A file that is open for reading, and what it was when it was opened. */
export interface PlainFile {
  readonly handle: FileHandle
  readonly stats: Stats
}

/**
 * Opens the file at a path inside a folder: looked at before, and found to be the same after. Throws the system's error (ENOENT: nothing
 * is there), and a ProblemError `damaged` (reason no-file) for what is no plain file or lies behind a link.
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

/** Opens as `openPlainFile` for a thread that does one thing at a time: a file descriptor. */
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

/** The bytes of the file at a path inside a folder. Throws as `openPlainFile`, and for a file of more than `most` bytes. */
export async function readPlainFile(folder: string, path: string, most = MOST_BYTES): Promise<Buffer> {
  const { handle, stats } = await openPlainFile(folder, path)
  try {
    checkSize(path, stats, most)
    return await handle.readFile()
  } finally {
    await handle.close().catch(() => {})
  }
}

/** Throws the ProblemError `damaged` of what is far too large. */
export function checkSize(path: string, { size }: Stats, most = MOST_BYTES): void {
  if (size > most) throw noFile(path, `${size} bytes`)
}

function checkIsFile(path: string, stats: Stats): void {
  if (!stats.isFile()) throw noFile(path, fileKind(stats))
}

/** Numbers of files are not exact on Windows, and equal all the same for one file. */
function isSameFile(one: Stats, other: Stats): boolean {
  return one.ino === other.ino && one.dev === other.dev
}

/** null: it was replaced or removed since it was looked at, which is looked at again. */
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
