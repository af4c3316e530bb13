// Reads the bytes of one file to import: bounded, only from a plain file, and never through a link put in its place.
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { fail, ok, type Result } from '../schema/problem.ts'
import { fileKind, systemCode } from '../store/file-kind.ts'

/** 10 MB: a hundred times the longest story; anything larger is not copy. */
export const MAX_IMPORT_BYTES = 10 * 1024 * 1024

/** Without NONBLOCK, opening a pipe waits for a writer forever. Windows supports neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of the file at `path`, which must be a plain file and not a symbolic link (findImportFiles resolves named
 * links). A file that grows meanwhile is read at most one byte past its initial size.
 *
 * Problems: `too-large` (before anything is read, or when it grew past the limit); `unreadable` with the system's code
 * (ENOENT, EACCES, EISDIR, ELOOP for a link, EIO …), with what it is ('fifo', 'socket', 'character-device',
 * 'block-device'), or with 'changed-while-read'.
 */
export async function readImportFile(path: string, limit = MAX_IMPORT_BYTES): Promise<Result<Uint8Array>> {
  return await withPlainFile(path, limit, (handle, stats) => readStable(handle, stats, path, limit))
}

/** The first `most` bytes of such a file, however large it is. Problems: unreadable. */
export async function startOfImportFile(path: string, most: number): Promise<Result<Uint8Array>> {
  return await withPlainFile(path, Number.POSITIVE_INFINITY, async (handle) => ok(await readAtMost(handle, most)))
}

async function withPlainFile(
  path: string,
  limit: number,
  read: (handle: FileHandle, stats: Stats) => Promise<Result<Uint8Array>>,
): Promise<Result<Uint8Array>> {
  let handle: FileHandle | null = null
  try {
    const before = checkPlain(await lstat(path), path, limit)
    if (!before.ok) return before
    handle = await open(path, FLAGS)
    const stats = checkPlain(await handle.stat(), path, limit)
    return stats.ok ? await read(handle, stats.value) : stats
  } catch (error) {
    return fail('unreadable', { path, detail: systemCode(error) })
  } finally {
    // Closing a file that was only read cannot lose data.
    await handle?.close().catch(() => {})
  }
}

function checkPlain(stats: Stats, path: string, limit: number): Result<Stats> {
  const kind = fileKind(stats)
  if (kind === 'folder') return fail('unreadable', { path, detail: 'EISDIR' })
  if (kind === 'symbolic-link') return fail('unreadable', { path, detail: 'ELOOP' })
  if (kind !== 'file') return fail('unreadable', { path, detail: kind })
  return stats.size > limit ? fail('too-large', { path, bytes: stats.size, limit }) : ok(stats)
}

/**
 * Half of an old version and half of a new one would be an article no one wrote, so a change while reading is refused.
 */
async function readStable(handle: FileHandle, before: Stats, path: string, limit: number): Promise<Result<Uint8Array>> {
  const bytes = await readAtMost(handle, before.size + 1)
  const after = await handle.stat()
  if (after.size > limit) return fail('too-large', { path, bytes: after.size, limit })
  const isSame = bytes.length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs
  return isSame ? ok(bytes) : fail('unreadable', { path, detail: 'changed-while-read' })
}

/** The first `most` bytes; a single read may return fewer than requested before the file ends. */
async function readAtMost(handle: FileHandle, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most)
  let length = 0
  while (length < most) {
    const { bytesRead } = await handle.read(bytes, length, most - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}
