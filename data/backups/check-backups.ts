// Checks backups before they are needed: every file is read again and verified, as restoring would, and the backup
// stores when that was and what was wrong. A damaged backup is neither restored from nor built on while there is a
// better one.
import { basename, resolve } from 'node:path'
import { BACKUP_RECORD, type Backup, type ClockAndIds, fail, ok, type Result } from '../schema/index.ts'
import { checkRooms } from '../store/check-rooms.ts'
import { inParallel, writeDurably } from '../store/disk.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { archiveBackups } from '../store/layout.ts'
import { listFiles } from '../store/list-files.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { checkFile } from '../verify/check-file.ts'
import { guarded } from '../work/environment.ts'
import { type KnownBackup, listBackups, readBackup } from './list-backups.ts'

export interface BackupCheckRequest {
  /** The archive's folder. */
  readonly folder: string
  /** A backup, or a folder of backups, all of which are checked; by default the archive's own backups/. */
  readonly from?: string
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

type Found = NonNullable<Backup['checked']>

export interface CheckedBackup {
  readonly name: string
  /** Absolute path of the folder. */
  readonly folder: string
  readonly record: Backup
  readonly found: Found
  /** Whether the result was stored with the backup; false where it cannot be written to. */
  readonly isRecorded: boolean
}

export interface BackupCheckReport {
  readonly checked: readonly CheckedBackup[]
  readonly isCancelled: boolean
}

/**
 * Checks one backup or all in a folder, oldest first. Backups checked before it was cancelled keep their results.
 * Problems: unsafe, no-backup, environment.
 */
export async function checkBackups(
  request: BackupCheckRequest,
  clock: ClockAndIds,
): Promise<Result<BackupCheckReport>> {
  const place = resolve(request.from ?? archiveBackups(resolve(request.folder)))
  return await guarded(place, async (): Promise<Result<BackupCheckReport>> => {
    const unsafe = await checkRooms(resolve(request.folder))
    if (unsafe) return unsafe
    const single = await readBackup(place, basename(place))
    const backups = single ? [single] : await listBackups(place)
    if (backups.length === 0) return fail('no-backup', { folder: place })
    const known = new Map<string, Promise<string | null>>()
    const of = backups.reduce((sum, { record }) => sum + record.files, 0)
    const checked: CheckedBackup[] = []
    let done = 0
    for (const backup of backups) {
      const count = (): void => {
        done += 1
        request.onProgress?.(Math.min(done, of), of)
      }
      const found = await checkOne(backup, { known, count, signal: request.signal, at: clock.now() })
      if (found === null) return ok({ checked, isCancelled: true })
      checked.push(await remembered(backup, found))
    }
    return ok({ checked, isCancelled: false })
  })
}

interface Checking {
  /** Damage by inode and path: backups share the files that did not change between them. */
  readonly known: Map<string, Promise<string | null>>
  readonly count: () => void
  readonly signal: AbortSignal | undefined
  readonly at: string
}

/** null: cancelled. */
async function checkOne(
  { folder, record }: KnownBackup,
  { known, count, signal, at }: Checking,
): Promise<Found | null> {
  const files = [...(await listFiles(folder)).values()].filter(({ path }) => path !== BACKUP_RECORD)
  const verdicts = await inParallel(files, async ({ path, inode, bytes }) => {
    if (signal?.aborted) return []
    const key = inode === 0 ? `${folder} ${path}` : `${inode} ${bytes} ${path} ${record.unsealed?.[path] ?? ''}`
    const verdict = known.get(key) ?? reasonOf(folder, path, record)
    known.set(key, verdict)
    const reason = await verdict
    count()
    return reason === null ? [] : [{ path, reason }]
  })
  if (signal?.aborted) return null
  const damaged = verdicts.flat().sort((a, b) => (a.path < b.path ? -1 : 1))
  return { at, missing: Math.max(0, record.files - files.length), damaged }
}

/** Why a file of a backup cannot be trusted; null: it can. */
async function reasonOf(folder: string, path: string, { unsealed }: Backup): Promise<string | null> {
  const expected = unsealed?.[path]
  if (expected === undefined) return (await checkFile(folder, path))?.code ?? null
  const actual = await readPlainFile(folder, path).then(hashBytes, () => null)
  return actual === expected ? null : actual === null ? 'unreadable' : 'changed'
}

/** Stores the result with the backup. A backup on a full or read-only disk still counts as checked. */
async function remembered({ name, folder, record }: KnownBackup, found: Found): Promise<CheckedBackup> {
  const next: Backup = { ...record, checked: found }
  const bytes = Buffer.from(`${JSON.stringify(next, null, 2)}\n`)
  const isRecorded = await writeDurably({ folder, path: BACKUP_RECORD, bytes }).then(
    () => true,
    () => false,
  )
  return { name, folder, record: next, found, isRecorded }
}
