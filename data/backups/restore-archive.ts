// Restores files from a backup. Nothing is destroyed: replaced files are set aside in the archive, and either all of it
// happens or none. Files from the backup are checked first.
import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type ActContext, fail, newId, ok, type Result } from '../schema/index.ts'
import { ActLog } from '../store/act-log.ts'
import { checkRooms } from '../store/check-rooms.ts'
import { manifestCodec } from '../store/codec.ts'
import { inParallel } from '../store/disk.ts'
import { recover } from '../store/journal.ts'
import {
  ARTICLES,
  articleIdOf,
  articlePath,
  BACKUPS,
  inArchive,
  isArchivePath,
  MANIFEST,
  WITHDRAWN,
} from '../store/layout.ts'
import { listFiles } from '../store/list-files.ts'
import { takeLock } from '../store/lock.ts'
import { asidePath } from '../store/overwritten.ts'
import { dropStaged, replaceFiles, stageCopy } from '../store/replace-files.ts'
import { wholeIds } from '../store/scan.ts'
import { checkFile } from '../verify/check-file.ts'
import { readChecked } from '../verify/read-checked.ts'
import { guarded } from '../work/environment.ts'
import { newestBackup, readBackup } from './list-backups.ts'
import { hasSameContent } from './same-content.ts'

/**
 * everything: the archive as it was then. damaged: only what is damaged or missing now. Or some articles, by ids or
 * their prefixes.
 */
export type RestoreWhat = 'everything' | 'damaged' | { readonly ids: readonly string[] }
export type RestoreStep = 'comparing' | 'copying'

export interface RestoreRequest {
  /** The archive's folder. No one may have it open for writing. */
  readonly folder: string
  /** A backup, or a folder of backups, of which the newest whole one is used; by default the archive's own backups/. */
  readonly from?: string
  readonly what: RestoreWhat
  /** Name of the program, for the lock. */
  readonly app: string
  readonly onProgress?: (step: RestoreStep, done: number, of: number) => void
  /** Cancels the restore unless files are already being replaced. */
  readonly signal?: AbortSignal
}

export interface RestoreReport {
  /** Absolute path of the backup, and when it was made. */
  readonly backup: string
  readonly at: string
  /** Restored paths, inside the archive. */
  readonly restored: readonly string[]
  /** Paths that are not in the backup and were set aside. */
  readonly removed: readonly string[]
  /** Folder inside the archive that holds the replaced or removed files; null: there were none. */
  readonly aside: string | null
  readonly isCancelled: boolean
}

interface Source {
  readonly folder: string
  readonly at: string
}

/**
 * Restores files. Problems: unsafe, no-backup, other-archive, not-found (an id), damaged (a file of the backup),
 * locked, environment.
 */
export async function restoreArchive(request: RestoreRequest, context: ActContext): Promise<Result<RestoreReport>> {
  const folder = resolve(request.folder)
  return await guarded(folder, async () => {
    const unsafe = await checkRooms(folder)
    if (unsafe) return unsafe
    const found = await findSource(folder, request.from)
    if (!found.ok) return found
    const lock = await takeLock(folder, `${context.author.name} (${request.app})`, context.now())
    if (!lock.ok) return lock
    try {
      await recover(folder)
      return await restoreFrom(found.value, { ...request, folder }, context)
    } finally {
      await lock.value.release()
    }
  })
}

async function findSource(folder: string, from: string | undefined): Promise<Result<Source>> {
  const place = resolve(from ?? inArchive(folder, BACKUPS))
  const live = await readChecked(folder, MANIFEST, manifestCodec)
  const archiveId = 'value' in live ? live.value.id : undefined
  const backup = (await readBackup(place)) ?? (await newestBackup(place, archiveId)) ?? (await newestBackup(place))
  if (backup === null) return fail('no-backup', { folder: place })
  const { archive, at } = backup.record
  if (archiveId !== undefined && archive.id !== archiveId) {
    return fail('other-archive', { folder: backup.folder, title: archive.title })
  }
  return ok({ folder: backup.folder, at })
}

interface Plan {
  readonly placed: readonly string[]
  readonly removed: readonly string[]
}

async function restoreFrom(
  { folder: backup, at }: Source,
  request: RestoreRequest,
  context: ActContext,
): Promise<Result<RestoreReport>> {
  const { folder, onProgress = () => {}, signal } = request
  const report = { backup, at, restored: [], removed: [], aside: null, isCancelled: false }
  const planned = await planFor(backup, request)
  if (!planned.ok) return planned
  const { placed, removed } = planned.value
  for (const path of placed) {
    const damage = await checkFile(backup, path)
    if (damage) return fail('damaged', { path, reason: asReason(damage.code), detail: damage.detail })
  }
  if (signal?.aborted) return ok({ ...report, isCancelled: true })
  if (placed.length + removed.length === 0) return ok(report)
  const id = newId()
  let done = 0
  try {
    await inParallel(placed, async (path) => {
      if (!signal?.aborted) await stageCopy(folder, id, path, { folder: backup, path })
      done += 1
      onProgress('copying', done, placed.length)
    })
  } catch (error) {
    await dropStaged(folder, id)
    throw error
  }
  if (signal?.aborted) {
    await dropStaged(folder, id)
    return ok({ ...report, isCancelled: true })
  }
  const aside = asidePath(context.now(), id)
  await replaceFiles(folder, id, { aside, placed: [...placed], removed: [...removed] })
  // The restored log may lack later acts whose records remain.
  await new ActLog(folder).head()
  return ok({ ...report, restored: placed, removed, aside: (await isThere(inArchive(folder, aside))) ? aside : null })
}

/** Which files to restore, and which to remove. Problems: not-found and ambiguous-id, for the backup's articles. */
async function planFor(backup: string, { folder, what, onProgress, signal }: RestoreRequest): Promise<Result<Plan>> {
  const kept = await listFiles(backup)
  const now = await listFiles(folder)
  if (typeof what === 'object') {
    const ids = wholeIds(
      what.ids,
      [...kept.keys()].flatMap((path) => articleIdOf(path) ?? []),
    )
    return ids.ok ? ok({ placed: ids.value.map(articlePath), removed: [] }) : ids
  }
  const paths = [...kept.keys()].filter(isArchivePath)
  let done = 0
  const isWanted = async (path: string): Promise<boolean> => {
    done += 1
    onProgress?.('comparing', done, paths.length)
    if (signal?.aborted) return false
    if (!now.has(path)) return what === 'everything' || !now.has(otherPlaceOf(path))
    if (what === 'damaged') return (await checkFile(folder, path)) !== null
    return !(await hasSameContent({ folder, path }, { folder: backup, path }))
  }
  const selected = await inParallel(paths, async (path) => ((await isWanted(path)) ? [path] : []))
  const removed = what === 'everything' ? [...now.keys()].filter((path) => isArchivePath(path) && !kept.has(path)) : []
  return ok({ placed: selected.flat(), removed })
}

/** An article that was withdrawn or restored since the backup is not missing: its file is in the other folder. */
function otherPlaceOf(path: string): string {
  const [room, ...rest] = path.split('/')
  const name = rest.at(-1) ?? ''
  if (room === ARTICLES) return `${WITHDRAWN}/${name}`
  return room === WITHDRAWN ? articlePath(name.replace(/\.json$/, '')) : path
}

function asReason(code: string): 'not-json' | 'seal' {
  return code === 'not-json' ? 'not-json' : 'seal'
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  )
}
