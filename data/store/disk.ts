// Durable writing: temp file in the same folder, write until every byte is down, size check, fsync, rename, fsync of the
// folder. In simulated power cuts nothing less kept every acknowledged save (archive-format.md).
import { type FileHandle, mkdir, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { newId } from '../schema/index.ts'
import { type Follow, Pace } from './pace.ts'

const TEMP_ENDING = '.tmp'
/** Windows refuses a rename for a moment while a scanner or an indexer has the file open. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])
const RENAME_TRIES = 8
const SYNCS_AT_ONCE = 16

/** Whether a file name is one of our temporary files. */
export function isTemporary(name: string): boolean {
  return name.endsWith(TEMP_ENDING)
}

/** A file to be written: an absolute path and its whole new content. */
export interface PendingFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes one file durably. When it throws, no temporary file is left, and unless the folder's sync failed the old file
 * stands as it was. The folder is opened while the file is written and closed after the answer: two waits less a save. `mayReplace` is
 * waited for before the old file is replaced; when it rejects, that stands as it was.
 */
export async function writeDurably({ path, bytes }: PendingFile, mayReplace?: Promise<unknown>): Promise<void> {
  await writeInPortions(path, [bytes], mayReplace)
}

/** As `writeDurably`, of content that comes in portions, which are asked for one after the other. */
export async function writeInPortions(
  path: string,
  portions: Iterable<Uint8Array>,
  mayReplace: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const opening = openFolder(dirname(path))
  opening.catch(() => {})
  mayReplace.catch(() => {})
  try {
    const temp = await stage(path, portions)
    const folder = await opening.catch((error: unknown) => discard(temp, error))
    await mayReplace.catch((error: unknown) => discard(temp, error))
    await publish(temp, path)
    await folder?.sync()
  } finally {
    opening.then((folder) => folder?.close()).catch(() => {})
  }
}

/** A file whose new content is safely on disk under a temporary name. */
export interface StagedFile {
  readonly temp: string
  readonly path: string
}

/**
 * Puts the new content of many files on disk under temporary names, in folders that are made where they are missing. When it
 * throws, none of the files is left. Asked to stop it throws a ProblemError `cancelled`. Answers them in their order.
 */
export async function stageMany(files: readonly PendingFile[], follow: Follow = {}): Promise<readonly StagedFile[]> {
  const staged: StagedFile[] = []
  const pace = new Pace(follow, files.length)
  await ensureFolders(files.map(({ path }) => dirname(path)))
  try {
    return await inParallel(files, async (file) => {
      const one = { temp: await stage(file.path, [file.bytes]), path: file.path }
      staged.push(one)
      pace.count()
      return one
    })
  } catch (error) {
    await unstage(staged)
    throw error
  }
}

/** Removes staged files that are not wanted after all. */
export async function unstage(staged: readonly StagedFile[]): Promise<void> {
  await inParallel(staged, ({ temp }) => unlink(temp).catch(() => {}))
}

/**
 * Puts staged files in their places: all renames, then each folder once. When it throws, some may be in place and the
 * temporary files of the others may be left.
 */
export async function publishMany(staged: readonly StagedFile[]): Promise<void> {
  await inParallel(staged, ({ temp, path }) => publish(temp, path))
  await syncFoldersOf(staged.map(({ path }) => path))
}

/** Removes files durably, each folder synced once; files that are not there are fine. */
export async function removeMany(paths: readonly string[]): Promise<void> {
  await inParallel(paths, (path) => unlink(path).catch(ignoreMissing))
  await syncFoldersOf(paths)
}

async function syncFoldersOf(paths: readonly string[]): Promise<void> {
  await inParallel([...new Set(paths.map((path) => dirname(path)))], syncFolder)
}

/** Makes a folder and its parents, each durably. */
export async function ensureFolder(folder: string): Promise<void> {
  await ensureFolders([folder])
}

/** Makes many folders and their parents durably: several at once, and each folder that got new ones is synced once. */
export async function ensureFolders(folders: readonly string[]): Promise<void> {
  const grown = await inParallel([...new Set(folders)], makeFolder)
  await inParallel([...new Set(grown.flat())], syncFolder)
}

/** Makes a folder and its parents; answers the folders something new is in now. */
async function makeFolder(folder: string): Promise<readonly string[]> {
  const first = await mkdir(folder, { recursive: true })
  const grown: string[] = []
  if (first === undefined) return grown
  for (let made = folder; made.length >= first.length; made = dirname(made)) grown.push(dirname(made))
  return grown
}

/** Removes a file durably; a file that is not there is fine. */
export async function removeDurably(path: string): Promise<void> {
  await unlink(path).catch(ignoreMissing)
  await syncFolder(dirname(path))
}

/** Makes renames and removals in a folder last. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await openFolder(path)
  try {
    await folder?.sync()
  } finally {
    await folder?.close()
  }
}

/** A folder to sync; null on Windows, which cannot sync folders and does not need to. */
async function openFolder(path: string): Promise<FileHandle | null> {
  return process.platform === 'win32' ? null : await open(path, 'r')
}

async function stage(path: string, portions: Iterable<Uint8Array>): Promise<string> {
  const temp = `${path}.${newId()}${TEMP_ENDING}`
  const handle = await open(temp, 'wx', 0o644)
  try {
    let size = 0
    for (const bytes of portions) {
      await fill(handle, bytes, size)
      size += bytes.length
    }
    await Promise.all([handle.sync(), checkSize(handle, size)])
    await handle.close()
  } catch (error) {
    await handle.close().catch(() => {})
    await discard(temp, error)
  }
  return temp
}

/** Removes a temporary file that came to nothing, and throws on. */
async function discard(temp: string, error: unknown): Promise<never> {
  await unlink(temp).catch(() => {})
  throw error
}

/**
 * Writes all bytes, however few the system takes at a time. At their offsets: so the fault suite can tell these writes from
 * those by which a thread wakes the program.
 */
async function fill(handle: FileHandle, bytes: Uint8Array, start: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, start + done)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing could be written'), { code: 'ENOSPC' })
    done += bytesWritten
  }
}

async function checkSize(handle: FileHandle, length: number): Promise<void> {
  const { size } = await handle.stat()
  if (size !== length) throw Object.assign(new Error(`${size} of ${length} bytes arrived`), { code: 'EIO' })
}

async function publish(temp: string, path: string): Promise<void> {
  for (let left = RENAME_TRIES; ; left -= 1) {
    try {
      return await rename(temp, path)
    } catch (error) {
      const isBusy = process.platform === 'win32' && BUSY.has((error as NodeJS.ErrnoException).code ?? '')
      if (isBusy && left > 1) await new Promise((resolve) => setTimeout(resolve, 20 * (RENAME_TRIES - left + 1)))
      else await discard(temp, error)
    }
  }
}

/** Runs the work for all items, some at once; waits for every one before it throws the first failure. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce = SYNCS_AT_ONCE,
): Promise<R[]> {
  const results: R[] = new Array(items.length)
  const failures: unknown[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length && failures.length === 0) {
      const at = next
      next += 1
      await work(items[at] as T).then(
        (value) => {
          results[at] = value
        },
        (error: unknown) => failures.push(error),
      )
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  if (failures.length > 0) throw failures[0]
  return results
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
