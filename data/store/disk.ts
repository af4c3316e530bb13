// Durable writing: temp file in the same folder, write until every byte is down, size check, fsync, rename, fsync of the
// folder. In simulated power cuts nothing less kept every acknowledged save (archive-format.md).
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { dirname as dirnameInside } from 'node:path/posix'
import { newId } from '../schema/index.ts'
import { type Follow, Pace } from '../work/pace.ts'
import { checkedFolder, checkedPath, noFile } from './way.ts'

const TEMP_ENDING = '.tmp'
/** Windows refuses a rename for a moment while a scanner or an indexer has the file open. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])
const RENAME_TRIES = 8
const SYNCS_AT_ONCE = 16

/** Whether a file name is one of our temporary files. */
export function isTemporary(name: string): boolean {
  return name.endsWith(TEMP_ENDING)
}

/**
 * A file to be written, with its whole new content. `folder` (absolute) is the one nothing may lead out of; `path` is inside it, with /.
 */
export interface PendingFile {
  readonly folder: string
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes one file durably. When it throws, no temporary file is left, and unless the folder's sync failed the old file
 * stands as it was. The folder is opened while the file is written and closed after the answer: two waits less a save. `mayReplace` is
 * waited for before the old file is replaced; when it rejects, that stands as it was.
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

/** Where a file belongs: the folder nothing may lead out of (absolute), and the path inside it, with /. */
export type FilePlace = Omit<PendingFile, 'bytes'>

/** A file whose new content is safely on disk under a temporary name (an absolute path), and when it was written (milliseconds). */
export interface StagedFile extends FilePlace {
  readonly temp: string
  readonly mtimeMs: number
}

/**
 * A file that grows under a temporary name in its folder, and takes its place once it is whole. Whatever throws here, the temporary file is
 * removed.
 */
export class GrowingFile {
  private size = 0

  private constructor(
    private readonly place: FilePlace,
    private readonly temp: string,
    private readonly handle: FileHandle,
  ) {}

  /** Begins one. `mark` is part of its temporary name: files of one act may share one. */
  static async open(place: FilePlace, mark: string = newId()): Promise<GrowingFile> {
    const temp = temporaryPath(await checkedPath(place.folder, place.path), mark)
    return new GrowingFile(place, temp, await open(temp, 'wx', 0o644))
  }

  /** Writes more, behind what is there. */
  async add(bytes: Uint8Array): Promise<void> {
    await fill(this.handle, bytes, this.size).catch((error: unknown) => this.fail(error))
    this.size += bytes.length
  }

  /** Makes what was written last, still under its temporary name. */
  async settle(): Promise<StagedFile> {
    try {
      const [, { mtimeMs }] = await Promise.all([this.handle.sync(), checkArrived(this.handle, this.temp, this.size)])
      await this.handle.close()
      return { ...this.place, temp: this.temp, mtimeMs }
    } catch (error) {
      return await this.fail(error)
    }
  }

  /** Gives it its place, durably. */
  async finish(): Promise<void> {
    await publish(await this.settle())
    await syncFolder(dirname(this.temp))
  }

  /** Removes it: it is not wanted after all. */
  async drop(): Promise<void> {
    await this.handle.close().catch(() => {})
    await unlink(this.temp).catch(() => {})
  }

  private async fail(error: unknown): Promise<never> {
    await this.drop()
    throw error
  }
}

/** The name under which a file (absolute path) grows. */
function temporaryPath(path: string, mark: string): string {
  return `${path}.${mark}${TEMP_ENDING}`
}

/**
 * Puts the new content of many files on disk under temporary names, in folders that are made where they are missing. When it
 * throws, none of the files is left. Asked to stop it throws a ProblemError `cancelled`. Answers them in their order.
 */
export async function stageMany(files: readonly PendingFile[], follow: Follow = {}): Promise<readonly StagedFile[]> {
  const staged: StagedFile[] = []
  const pace = new Pace(follow, files.length)
  await ensureFoldersOf(files)
  try {
    return await inParallel(files, async (file) => {
      const one = await stage(file)
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
  await inParallel(staged, publish)
  await syncFoldersOf(staged)
}

/** As `publishMany`, of files inside one folder that were staged under one mark: their paths say all, however many they are. */
export async function publishMarked(folder: string, paths: readonly string[], mark: string): Promise<void> {
  await inParallel(paths, async (path) => {
    const to = await checkedPath(folder, path)
    await publish({ folder, path, temp: temporaryPath(to, mark) })
  })
  await syncParents(folder, paths)
}

/** As `unstage`, of files that were staged under one mark. */
export async function unstageMarked(folder: string, paths: readonly string[], mark: string): Promise<void> {
  await inParallel(paths, async (path) => {
    await unlink(temporaryPath(await checkedPath(folder, path), mark)).catch(() => {})
  })
}

/** Removes files durably, each folder synced once; files that are not there are fine. `paths` are inside the folder, with /. */
export async function removeMany(folder: string, paths: readonly string[]): Promise<void> {
  await inParallel(paths, async (path) => await unlink(await checkedPath(folder, path)).catch(ignoreMissing))
  await syncParents(folder, paths)
}

async function syncFoldersOf(places: readonly FilePlace[]): Promise<void> {
  const folders = await inParallel(places, async ({ folder, path }) => dirname(await checkedPath(folder, path)))
  await inParallel([...new Set(folders)], syncFolder)
}

/** Syncs the folders of files inside one folder, each once. */
async function syncParents(folder: string, paths: readonly string[]): Promise<void> {
  const one = new Map(paths.map((path) => [dirnameInside(path), path]))
  await syncFoldersOf([...one.values()].map((path) => ({ folder, path })))
}

/** Makes a folder (absolute) and its parents, each durably. It is one the user named: links on the way are the user's. */
export async function ensureFolder(folder: string): Promise<void> {
  const grown = await makeFolder(folder)
  await inParallel([...new Set(grown)], syncFolder)
}

/**
 * Makes many folders inside one and their parents durably: several at once, and each folder that got new ones is synced once. Throws a
 * ProblemError `damaged` where something that is no folder is on the way or in the place of one.
 */
export async function ensureFolders(folder: string, paths: readonly string[]): Promise<void> {
  const grown = await inParallel([...new Set(paths)], async (path) => makeFolder(await checkedFolder(folder, path)))
  await inParallel([...new Set(grown.flat())], syncFolder)
}

/** Makes the folders of files. */
export async function ensureFoldersOf(places: readonly FilePlace[]): Promise<void> {
  const wanted = new Map<string, Set<string>>()
  for (const { folder, path } of places) {
    const inside = dirnameInside(path)
    const paths = wanted.get(folder) ?? new Set()
    wanted.set(folder, paths.add(inside === '.' ? '' : inside))
  }
  for (const [folder, paths] of wanted) await ensureFolders(folder, [...paths])
}

/** Removes the temporary files in a folder inside another, durably. */
export async function removeTemporaries(folder: string, path: string): Promise<void> {
  const names = (await readdir(await checkedFolder(folder, path))).filter(isTemporary)
  await removeMany(
    folder,
    names.map((name) => (path === '' ? name : `${path}/${name}`)),
  )
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
export async function removeDurably(place: FilePlace): Promise<void> {
  await removeMany(place.folder, [place.path])
}

/** Moves a file, or whatever is in its place, to another place inside one folder, durably; paths are inside it, with /. */
export async function moveInside(folder: string, from: string, to: string): Promise<void> {
  await ensureFoldersOf([{ folder, path: to }])
  const [source, target] = [await checkedPath(folder, from), await checkedPath(folder, to)]
  await rename(source, target)
  await syncFolder(dirname(target))
  await syncFolder(dirname(source))
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
  return process.platform === 'win32' ? null : await open(path, constants.O_RDONLY | constants.O_DIRECTORY)
}

/** Puts the whole content of a file on disk under a temporary name. */
export async function stage({ bytes, ...place }: PendingFile, mark?: string): Promise<StagedFile> {
  const file = await GrowingFile.open(place, mark)
  await file.add(bytes)
  return await file.settle()
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

/** Checks that every byte is there, in the file that has the name; returns what it is. */
async function checkArrived(handle: FileHandle, temp: string, length: number): Promise<Stats> {
  const [written, named]: readonly Stats[] = await Promise.all([handle.stat(), lstat(temp)])
  if (written?.size !== length)
    throw Object.assign(new Error(`${written?.size} of ${length} bytes arrived`), { code: 'EIO' })
  if (written.ino !== named?.ino || written.dev !== named.dev) throw noFile(temp, 'changed-while-read')
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
