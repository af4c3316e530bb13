// Copies an archive's files into a backup's folder, even while someone works on it: files changed meanwhile are copied
// again until none has. A file also in the previous backup is hard-linked and takes no extra space.
import { link, lstat, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { copyDurably } from '../store/copy-durably.ts'
import { ensureFoldersOf, type FilePlace, inParallel, syncFolder } from '../store/disk.ts'
import { inArchive, JOURNAL } from '../store/layout.ts'
import { type ListedFile, listFiles } from '../store/list-files.ts'
import { namesInRoom } from '../store/scan.ts'
import { checkedPath } from '../store/way.ts'

export interface CopyRequest {
  /** The archive (absolute path). */
  readonly from: string
  /** The backup being made (absolute path). */
  readonly to: string
  /** The previous backup (absolute path), or null. */
  readonly before: string | null
  /** Paths damaged in the previous backup: they are always copied, never linked. */
  readonly spoiled?: ReadonlySet<string>
  /** Runs work while no change is being written; for an archive that another process writes, it just runs it. */
  readonly quietly: <T>(work: () => Promise<T>) => Promise<T>
  readonly onProgress: (done: number, of: number) => void
  readonly signal?: AbortSignal | undefined
}

export interface Copied {
  readonly files: ReadonlyMap<string, ListedFile>
  /** Paths that were copied, not linked: not checked yet. */
  readonly copied: ReadonlySet<string>
}

/** Maximum number of passes; the last one runs while no change is written. */
const LOOKS = 10
const QUIET_FROM = 3

/** Copies until a pass finds nothing new. Whatever still changes after the last pass is left to the check. */
export async function copyArchive(request: CopyRequest): Promise<Copied> {
  const { from, before, quietly, signal } = request
  const earlier = before === null ? new Map<string, ListedFile>() : await listFiles(before)
  let known: ReadonlyMap<string, ListedFile> = new Map()
  const copied = new Set<string>()
  for (let look = 0; look < LOOKS && !signal?.aborted; look += 1) {
    const once = async (): Promise<boolean> => {
      const now = await listFiles(from)
      const isSettled = await follow(request, { known, now, earlier, copied })
      known = now
      return isSettled && (await isAtRest(from))
    }
    const isSettled = look < QUIET_FROM ? await once() : await quietly(once)
    if (isSettled && look > 0) break
  }
  await syncAll(request.to, known)
  return { files: known, copied }
}

interface Look {
  readonly known: ReadonlyMap<string, ListedFile>
  readonly now: ReadonlyMap<string, ListedFile>
  readonly earlier: ReadonlyMap<string, ListedFile>
  readonly copied: Set<string>
}

/** Updates the copy to the present state. Returns whether nothing had to be done. */
async function follow(request: CopyRequest, { known, now, earlier, copied }: Look): Promise<boolean> {
  const { to, onProgress, signal } = request
  const changed = [...now.values()].filter((file) => !isSame(file, known.get(file.path)))
  const gone = [...known.keys()].filter((path) => !now.has(path))
  await ensureFoldersOf(changed.map(({ path }) => ({ folder: to, path })))
  let done = 0
  await inParallel(changed, async (file) => {
    if (signal?.aborted) return
    const isNew = await copyOrLink(request, file, earlier.get(file.path))
    if (isNew) copied.add(file.path)
    else copied.delete(file.path)
    done += 1
    onProgress(done, changed.length)
  })
  for (const path of gone) {
    await rm(await checkedPath(to, path), { force: true })
    copied.delete(path)
  }
  return changed.length + gone.length === 0
}

/** Returns whether the file was copied: not linked, and not gone meanwhile (the next pass will notice). */
async function copyOrLink(request: CopyRequest, file: ListedFile, old?: ListedFile): Promise<boolean> {
  const { from, to, before, spoiled } = request
  const { path } = file
  const target = await checkedPath(to, path)
  await rm(target, { force: true })
  const mayLink = before !== null && old && !spoiled?.has(path) && isAsOld(file, old)
  if (mayLink && (await linked(await checkedPath(before, path), target))) return false
  return await copiedIfThere({ folder: from, path }, { folder: to, path })
}

/** Copying a file's time may lose a fraction of a millisecond. */
function isAsOld(file: ListedFile, old: ListedFile): boolean {
  return file.bytes === old.bytes && Math.abs(file.at - old.at) <= 1
}

function isSame(file: ListedFile, other: ListedFile | undefined): boolean {
  return other !== undefined && file.bytes === other.bytes && file.at === other.at && file.inode === other.inode
}

/** Hard-links a file; copies it where the file system has no links, or too many of one file. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch {
    return false
  }
}

/**
 * Returns false when the source vanished meanwhile; the next pass will notice. If the source is still there, the
 * failure is the copy's: its folder is missing, as Node reports no error for a folder it was refused while others next
 * to it were made.
 */
async function copiedIfThere(from: FilePlace, to: FilePlace): Promise<boolean> {
  try {
    await copyDurably(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (await isThere(inArchive(from.folder, from.path))))
      throw error
    return false
  }
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  )
}

/** Whether no act over many files is being written. */
async function isAtRest(folder: string): Promise<boolean> {
  return (await namesInRoom(folder, JOURNAL).catch(() => [])).length === 0
}

async function syncAll(folder: string, files: ReadonlyMap<string, ListedFile>): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(inArchive(folder, path))))
  await inParallel([...folders], (each) => syncFolder(each).catch(() => {}))
}
