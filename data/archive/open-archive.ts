// Creating and opening archives: the manifest first, then the lock, then recovery after a crash.
import { readdir } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  type ActContext,
  ARCHIVE_VERSION,
  fail,
  type Manifest,
  manifestHeadSchema,
  newManifest,
  ok,
  ProblemError,
  type Result,
} from '../schema/index.ts'
import { ActLog } from '../store/act-log.ts'
import { checkRooms } from '../store/check-rooms.ts'
import { manifestCodec, withoutMark } from '../store/codec.ts'
import { ensureFolder, ensureFolders, isTemporary, writeDurably } from '../store/disk.ts'
import { recover } from '../store/journal.ts'
import { GIT_ATTRIBUTES, GIT_IGNORE, MANIFEST, ROOMS } from '../store/layout.ts'
import { isLocked, takeLock } from '../store/lock.ts'
import { type PendingActs, pendingActs } from '../store/pending-acts.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { writeRecord } from '../store/record-file.ts'
import { hasPlan } from '../store/replace-files.ts'
import { namesInRoom, sweepTemporaries } from '../store/scan.ts'
import { guarded } from '../work/environment.ts'
import { Archive } from './archive.ts'

/**
 * Who opens the archive: `app` names the program ("Corrigenda 0.1.0", "command line"); the context's author is the
 * person.
 */
export interface OpenOptions {
  readonly context: ActContext
  readonly app: string
  /** Counts the files of the backup made before an archive of an older format is migrated. */
  readonly onProgress?: (done: number, of: number) => void
  /**
   * Called with the acts a crash interrupted: a writer has completed them, or set a damaged journal aside; a reader
   * leaves the half-done ones. Not called when there are none.
   */
  readonly onBrokenOff?: (acts: PendingActs) => void
}

/** Files a folder may hold and still count as empty. */
const NEGLIGIBLE = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])
/** What a crash during creation may leave: the manifest is written last, so that it is missing. */
const BEGUN = new Set<string>([...ROOMS, '.gitignore', '.gitattributes'])

/**
 * Creates an archive in an empty or new folder and opens it for writing. Problems: folder-not-empty, unsafe,
 * environment.
 */
export async function createArchive(
  folder: string,
  options: OpenOptions & { readonly title?: string },
): Promise<Result<Archive>> {
  const path = resolve(folder)
  const made = await guarded(path, async () => {
    await ensureFolder(path)
    const unsafe = await checkRooms(path)
    if (unsafe) return unsafe
    if (!(await isFree(path))) return fail('folder-not-empty', { folder: path })
    await ensureFolders(path, ROOMS)
    await writeDurably({ folder: path, path: '.gitignore', bytes: Buffer.from(GIT_IGNORE) })
    await writeDurably({ folder: path, path: '.gitattributes', bytes: Buffer.from(GIT_ATTRIBUTES) })
    const { newId, now } = options.context
    const title = options.title?.trim() || basename(path)
    await writeRecord(path, MANIFEST, manifestCodec, newManifest(newId(), title, now()))
    return ok(null)
  })
  return made.ok ? await openArchive(path, { ...options, mode: 'write' }) : made
}

/** Whether a folder is empty, or holds only the empty folders of an archive whose creation was interrupted. */
async function isFree(folder: string): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => !NEGLIGIBLE.has(name) && !isTemporary(name))
  if (!names.every((name) => BEGUN.has(name))) return false
  for (const name of ROOMS) if ((await namesInRoom(folder, name)).length > 0) return false
  return true
}

/**
 * Opens an archive; for writing it takes the lock, first completes or drops what a crash left, and migrates an older
 * format after a backup. Problems: not-an-archive, unsafe, too-new, damaged (the manifest), locked, environment.
 */
export async function openArchive(
  folder: string,
  options: OpenOptions & { readonly mode: 'write' | 'read' },
): Promise<Result<Archive>> {
  const path = resolve(folder)
  return await guarded(path, async () => {
    const unsafe = await checkRooms(path)
    if (unsafe) return unsafe
    const first = await readManifest(path)
    if (options.mode === 'read') return first.ok ? await openToRead(path, first.value.manifest, options) : first
    // An interrupted restore may be about to bring the manifest back.
    if (!first.ok && (first.problem.code === 'too-new' || !(await hasPlan(path)))) return first
    const holder = `${options.context.author.name} (${options.app})`
    const lock = await takeLock(path, holder, options.context.now())
    if (!lock.ok) return lock
    try {
      const acts = await pendingActs(path)
      const completed = await recover(path)
      // An act a crash left may have no line in the log of acts yet; otherwise only the next act would add it.
      if (completed > 0 || lock.value.isTakenOver) await new ActLog(path).head()
      if (acts.toComplete.length + acts.damaged.length + acts.foreign.length > 0) options.onBrokenOff?.(acts)
      await sweepTemporaries(path)
      const manifest = await bringUpToDate(path, options)
      if (manifest.ok) return ok(new Archive(path, manifest.value.manifest, lock.value))
      await lock.value.release()
      return manifest
    } catch (error) {
      await lock.value.release()
      throw error
    }
  })
}

async function openToRead(folder: string, manifest: Manifest, { onBrokenOff }: OpenOptions): Promise<Result<Archive>> {
  const { toComplete } = await pendingActs(folder)
  if (toComplete.length > 0 && !(await isLocked(folder))) onBrokenOff?.({ toComplete, damaged: [], foreign: [] })
  return ok(new Archive(folder, manifest, null))
}

/** Reads the manifest; if its format is older, the whole archive is backed up before it is rewritten. */
async function bringUpToDate(folder: string, { context, onProgress }: OpenOptions): Promise<Result<ReadManifest>> {
  const read = await readManifest(folder)
  if (!read.ok || read.value.version === ARCHIVE_VERSION) return read
  // Rarely needed and large: not loaded at every start.
  const { makeBackup } = await import('../backups/make-backup.ts')
  const tell = (_: string, done: number, of: number): void => onProgress?.(done, of)
  const backup = await makeBackup({ folder, reason: 'before-migration', onProgress: tell }, context)
  if (!backup.ok) return backup
  await writeRecord(folder, MANIFEST, manifestCodec, read.value.manifest)
  return read
}

/** In bytes: a title and the house's classes of notice take some kilobytes. */
const LARGEST_MANIFEST = 1_000_000

/** A manifest in this version's format, and the version in its file. */
interface ReadManifest {
  readonly manifest: Manifest
  readonly version: number
}

async function readManifest(folder: string): Promise<Result<ReadManifest>> {
  const bytes = await readPlainFile(folder, MANIFEST, LARGEST_MANIFEST).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (bytes === null) return fail('not-an-archive', { folder })
  const text = withoutMark(bytes.toString('utf8'))
  const version = versionOf(text)
  if (version !== null && version > ARCHIVE_VERSION)
    return fail('too-new', { folder, version, supported: ARCHIVE_VERSION })
  try {
    return ok({ manifest: manifestCodec.decode(text, MANIFEST), version: version ?? ARCHIVE_VERSION })
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem }
    throw error
  }
}

function versionOf(text: string): number | null {
  try {
    return manifestHeadSchema.parse(JSON.parse(text)).version
  } catch {
    return null
  }
}
