// Durable writing: a temporary file in the same folder, written completely, size checked, fsync, rename, fsync of the
// folder. In simulated power cuts nothing less kept every acknowledged save (archive-format.md).
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { dirname as dirnameInside } from 'node:path/posix'
import { newId } from '../schema/index.ts'
import { type Follow, Pace } from '../work/pace.ts'
import { checkedFolder, checkedPath, noFile } from './way.ts'

const TEMP_ENDING = '.tmp'
/** Windows briefly refuses a rename while a scanner or an indexer has the file open. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])
const RENAME_TRIES = 8
const SYNCS_AT_ONCE = 16

/** Whether a file name is one of our temporary files. */
export function isTemporary(name: string): boolean {
  return name.endsWith(TEMP_ENDING)
}

/**
 * A file to be written, with its whole new content. `folder` (absolute) is the boundary nothing may lead out of; `path`
 * is inside it, with /.
 */
export interface PendingFile {
  readonly folder: string
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes one file durably. If it throws, no temporary file is left, and unless syncing the folder failed, the old file
 * is unchanged. The folder is opened while the file is written and closed after returning: two waits fewer per save.
 * `mayReplace` is awaited before the old file is replaced; if it rejects, that file is unchanged.
 */
export async function writeDurably(file: PendingFile, mayReplace: Promise<unknown> = Promise.resolve()): Promise<void> {
  mayReplace.catch(() => {})
  const path = await checkedPath(file.folder, file.path)
  const opening = openFolder(dirname(path))
  opening.catch(() => {})
  try {
    const staged = await stage(file)
    const folder = await opening.catch((error: unknown) => discard(staged.temp, error))
    await mayReplace.catch((error: unknown) => discard(staged.temp, error))
    await publish(staged)
    await folder?.sync()
  } finally {
    opening.then((folder) => folder?.close()).catch(() => {})
  }
}

/** A file's place: the folder nothing may lead out of (absolute), and the path inside it, with /. */
export type FilePlace = Omit<PendingFile, 'bytes'>

/**
 * A file whose new content is safely on disk under a temporary name (an absolute path), and its modification time
 * (milliseconds).
 */
export interface StagedFile extends FilePlace {
  readonly temp: string
  readonly mtimeMs: number
}

/**
 * A file written piece by piece under a temporary name in its folder and moved into place when complete. If any method
 * throws, the temporary file is removed.
 */
export class GrowingFile {
  private size = 0

  private constructor(
    private readonly place: FilePlace,
    private readonly temp: string,
    private readonly handle: FileHandle,
  ) {}

  /** Begins a file. `mark` is part of its temporary name: files of one act may share one. */
  static async open(place: FilePlace, mark: string = newId()): Promise<GrowingFile> {
    const temp = temporaryPath(await checkedPath(place.folder, place.path), mark)
    return new GrowingFile(place, temp, await open(temp, 'wx', 0o644))
  }

  /** Appends bytes. */
  async add(bytes: Uint8Array): Promise<void> {
    await fill(this.handle, bytes, this.size).catch((error: unknown) => this.fail(error))
    this.size += bytes.length
  }

  /** Makes everything written durable, still under the temporary name. */
  async settle(): Promise<StagedFile> {
    try {
      await this.handle.sync()
      const { mtimeMs } = await checkArrived(this.handle, this.temp, this.size)
      await this.handle.close()
      return { ...this.place, temp: this.temp, mtimeMs }
    } catch (error) {
      return await this.fail(error)
    }
  }

  /** Moves it into place, durably. */
  async finish(): Promise<void> {
    await publish(await this.settle())
    await syncFolder(dirname(this.temp))
  }

  /** Removes it. */
  async drop(): Promise<void> {
    await this.handle.close().catch(() => {})
    await unlink(this.temp).catch(() => {})
  }

  private async fail(error: unknown): Promise<never> {
    await this.drop()
    throw error
  }
}

/** The temporary name of a file (absolute path) being written. */
function temporaryPath(path: string, mark: string): string {
  return `${path}.${mark}${TEMP_ENDING}`
}

/**
 * Writes the new content of many files under temporary names, creating missing folders. If it throws, none of the files
 * is left. If cancelled, throws a ProblemError `cancelled`. Returns them in order.
 */
export async function stageMany(files: readonly PendingFile[], follow: Follow = {}): Promise<readonly StagedFile[]> {
  const staged: StagedFile[] = []
  const pace = new Pace(follow, files.length)
  await ensureFoldersOf(files)
  try {
    return await inParallel(files, async (file) => {
      const stagedFile = await stage(file)
      staged.push(stagedFile)
      pace.count()
      return stagedFile
    })
  } catch (error) {
    await unstage(staged)
    throw error
  }
}

/** Removes staged files that are not needed after all. */
export async function unstage(staged: readonly StagedFile[]): Promise<void> {
  await inParallel(staged, ({ temp }) => unlink(temp).catch(() => {}))
}

/**
 * Moves staged files into place: all renames, then one sync per folder. If it throws, some may be in place and the
 * temporary files of the others may be left.
 */
export async function publishMany(staged: readonly StagedFile[]): Promise<void> {
  await inParallel(staged, publish)
  await syncFoldersOf(staged)
}

/**
 * Like `publishMany`, for files inside one folder that were staged under one mark: only their paths are kept, however
 * many there are.
 */
export async function publishMarked(folder: string, paths: readonly string[], mark: string): Promise<void> {
  await inParallel(paths, async (path) => {
    const to = await checkedPath(folder, path)
    await publish({ folder, path, temp: temporaryPath(to, mark) })
  })
  await syncParents(folder, paths)
}

/** Like `unstage`, for files staged under one mark. */
export async function unstageMarked(folder: string, paths: readonly string[], mark: string): Promise<void> {
  await inParallel(paths, async (path) => {
    await unlink(temporaryPath(await checkedPath(folder, path), mark)).catch(() => {})
  })
}

/**
 * Removes files durably, syncing each folder once; ignores files that do not exist. `paths` are inside the folder, with
 * /.
 */
export async function removeMany(folder: string, paths: readonly string[]): Promise<void> {
  await inParallel(paths, async (path) => await unlink(await checkedPath(folder, path)).catch(ignoreMissing))
  await syncParents(folder, paths)
}

async function syncFoldersOf(places: readonly FilePlace[]): Promise<void> {
  const folders = await inParallel(places, async ({ folder, path }) => dirname(await checkedPath(folder, path)))
  await inParallel([...new Set(folders)], syncFolder)
}

/** Syncs the parent folders of files inside one folder, each once. */
async function syncParents(folder: string, paths: readonly string[]): Promise<void> {
  const pathByFolder = new Map(paths.map((path) => [dirnameInside(path), path]))
  await syncFoldersOf([...pathByFolder.values()].map((path) => ({ folder, path })))
}

/** Creates a folder (absolute) and its parents, each durably. The user named it, so links on the way are followed. */
export async function ensureFolder(folder: string): Promise<void> {
  const grown = await makeFolder(folder)
  await inParallel([...new Set(grown)], syncFolder)
}

/**
 * Creates many folders inside one, with their parents, durably: several at once, and each folder with new entries is
 * synced once. Throws a ProblemError `damaged` where something other than a folder is on the way or in its place.
 */
export async function ensureFolders(folder: string, paths: readonly string[]): Promise<void> {
  const grown = await inParallel([...new Set(paths)], async (path) => makeFolder(await checkedFolder(folder, path)))
  await inParallel([...new Set(grown.flat())], syncFolder)
}

/** Creates the folders of files. */
export async function ensureFoldersOf(places: readonly FilePlace[]): Promise<void> {
  const pathsByFolder = new Map<string, Set<string>>()
  for (const { folder, path } of places) {
    const inside = dirnameInside(path)
    const paths = pathsByFolder.get(folder) ?? new Set()
    pathsByFolder.set(folder, paths.add(inside === '.' ? '' : inside))
  }
  for (const [folder, paths] of pathsByFolder) await ensureFolders(folder, [...paths])
}

/** Removes the temporary files in a folder inside another, durably. */
export async function removeTemporaries(folder: string, path: string): Promise<void> {
  const names = (await readdir(await checkedFolder(folder, path))).filter(isTemporary)
  await removeMany(
    folder,
    names.map((name) => (path === '' ? name : `${path}/${name}`)),
  )
}

/** Creates a folder and its parents; returns the folders that got new entries. */
async function makeFolder(folder: string): Promise<readonly string[]> {
  const first = await mkdir(folder, { recursive: true })
  const grown: string[] = []
  if (first === undefined) return grown
  for (let made = folder; made.length >= first.length; made = dirname(made)) grown.push(dirname(made))
  return grown
}

/** Removes a file durably; does nothing if it does not exist. */
export async function removeDurably(place: FilePlace): Promise<void> {
  await removeMany(place.folder, [place.path])
}

/** Moves a file, or whatever is in its place, within one folder, durably; paths are inside it, with /. */
export async function moveInside(folder: string, from: string, to: string): Promise<void> {
  await ensureFoldersOf([{ folder, path: to }])
  const [source, target] = [await checkedPath(folder, from), await checkedPath(folder, to)]
  await rename(source, target)
  await syncFolder(dirname(target))
  await syncFolder(dirname(source))
}

/** Makes renames and removals in a folder durable. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await openFolder(path)
  try {
    await folder?.sync()
  } finally {
    await folder?.close()
  }
}

/** A folder opened for syncing; null on Windows, which cannot sync folders and does not need to. */
async function openFolder(path: string): Promise<FileHandle | null> {
  return process.platform === 'win32' ? null : await open(path, constants.O_RDONLY | constants.O_DIRECTORY)
}

/** Writes the whole content of a file durably under a temporary name. */
export async function stage({ bytes, ...place }: PendingFile, mark?: string): Promise<StagedFile> {
  const file = await GrowingFile.open(place, mark)
  await file.add(bytes)
  return await file.settle()
}

/** Removes an abandoned temporary file and rethrows the error. */
async function discard(temp: string, error: unknown): Promise<never> {
  await unlink(temp).catch(() => {})
  throw error
}

/**
 * Writes all bytes, however few the system takes at a time. At explicit offsets, so that the fault suite can tell these
 * writes from those by which a thread wakes the program.
 */
async function fill(handle: FileHandle, bytes: Uint8Array, start: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, start + done)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing could be written'), { code: 'ENOSPC' })
    done += bytesWritten
  }
}

/**
 * Checks that the file of this name is complete; returns its stats. Never synchronously: a network drive that does not
 * answer would stop every window.
 */
async function checkArrived(handle: FileHandle, temp: string, length: number): Promise<Stats> {
  const [written, named] = await Promise.all([handle.stat(), lstat(temp)])
  if (written.size !== length)
    throw Object.assign(new Error(`${written.size} of ${length} bytes arrived`), { code: 'EIO' })
  if (written.ino !== named.ino || written.dev !== named.dev) throw noFile(temp, 'changed-while-read')
  return written
}

async function publish({ temp, folder, path: inside }: Omit<StagedFile, 'mtimeMs'>): Promise<void> {
  const path = await checkedPath(folder, inside).catch((error: unknown) => discard(temp, error))
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

/** Runs the work for all items, several at a time; waits for all of them before throwing the first failure. */
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
