// Reads a file of the archive whole, and only if it is one: a pipe, a device or a folder in its place is damage that is
// named, and never waited for.
import { constants, type Stats } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { fileKind } from '../files/file-kind.ts'
import { ProblemError } from '../schema/index.ts'

/** No file of an archive comes near this; more is no text a program could hold. */
const MOST_BYTES = 256 * 1024 * 1024
/** Without NONBLOCK opening a pipe waits for a writer for ever. Windows does not know it. */
export const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of the file at an absolute path. Throws the system's error (ENOENT: nothing is there), and a ProblemError
 * `damaged` (reason no-file) for what is no plain file, is far too large, or is a link to nothing.
 */
export async function readPlainFile(path: string): Promise<Buffer> {
  const handle = await open(path, READ_WITHOUT_WAITING).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && (await isThere(path))) throw noFile(path, 'symbolic-link')
    throw error
  })
  try {
    checkPlain(path, await handle.stat())
    return await handle.readFile()
  } finally {
    await handle.close().catch(() => {})
  }
}

/** Throws the ProblemError `damaged` of what is no plain file, or far too large. */
export function checkPlain(path: string, stats: Stats): void {
  checkIsFile(path, stats)
  if (stats.size > MOST_BYTES) throw noFile(path, `${stats.size} bytes`)
}

/** Throws the ProblemError `damaged` of what is no plain file. */
export function checkIsFile(path: string, stats: Stats): void {
  if (!stats.isFile()) throw noFile(path, fileKind(stats))
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  )
}

/** What stands in a file's place: a pipe, a device, a link to nothing. */
export function noFile(path: string, detail: string): ProblemError {
  return new ProblemError({ code: 'damaged', details: { path, reason: 'no-file', detail } })
}
