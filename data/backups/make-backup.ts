// Makes a backup: copied, checked, and only then given its name. A damaged file never replaces a good one: the backup
// keeps the version of the previous backup, and older backups stay.
import { rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  BACKUP_RECORD,
  type Backup,
  type BackupReason,
  type ClockAndIds,
  fail,
  type Manifest,
  ok,
  type Result,
  type Sha256,
} from '../schema/index.ts'
import { checkRooms } from '../store/check-rooms.ts'
import { manifestCodec } from '../store/codec.ts'
import { copyDurably } from '../store/copy-durably.ts'
import { ensureFolder, ensureFoldersOf, inParallel, syncFolder, writeDurably } from '../store/disk.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { ARTICLES, BACKUPS, inArchive, MANIFEST } from '../store/layout.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { namesIn } from '../store/scan.ts'
import { checkedPath } from '../store/way.ts'
import { checkFile, isSealed } from '../verify/check-file.ts'
import { readChecked } from '../verify/read-checked.ts'
import { guarded } from '../work/environment.ts'
import { type Copied, copyArchive } from './copy-archive.ts'
import { type KnownBackup, listBackups, MAKING, newestBackup } from './list-backups.ts'
import { clearLeftOvers, removeBackups } from './remove-backups.ts'
import { superseded } from './superseded.ts'

export type BackupStep = 'copying' | 'checking'

export interface BackupRequest {
  /** The archive's folder. */
  readonly folder: string
  /** Folder for the backup, next to older ones; by default the archive's own backups/. */
  readonly into?: string
  readonly reason: BackupReason
  /** Checks every file, not only those new since the previous backup. */
  readonly isThorough?: boolean
  /** Runs work while no change is being written (Archive.quietly); needed for an archive this process writes. */
  readonly quietly?: <T>(work: () => Promise<T>) => Promise<T>
  readonly onProgress?: (step: BackupStep, done: number, of: number) => void
  readonly signal?: AbortSignal
}

export interface BackupReport {
  /** Absolute path of the backup; null: cancelled, nothing was left behind. */
  readonly folder: string | null
  readonly record: Backup | null
  /** Files copied; the others are shared with the previous backup. */
  readonly copied: number
  /** Names of older backups that were removed. */
  readonly removed: readonly string[]
}

const CANCELLED: BackupReport = { folder: null, record: null, copied: 0, removed: [] }

/** Makes a backup and removes those it supersedes. Problems: unsafe, damaged (no readable manifest), environment. */
export async function makeBackup(request: BackupRequest, { now }: ClockAndIds): Promise<Result<BackupReport>> {
  const folder = resolve(request.folder)
  const into = resolve(request.into ?? inArchive(folder, BACKUPS))
  return await guarded(into, async () => {
    const unsafe = await checkRooms(folder)
    if (unsafe) return unsafe
    await ensureFolder(into)
    await clearLeftOvers(into)
    const at = now()
    const name = freeName(at, await namesIn(into))
    const making = join(into, `${name}${MAKING}`)
    try {
      const made = await fill(request, { folder, into, making, at })
      if (!made.ok || made.value.record === null) return made
      await rename(making, join(into, name))
      await syncFolder(into)
      const removed = await removeSuperseded(into, made.value.record)
      return ok({ ...made.value, folder: join(into, name), removed })
    } finally {
      await rm(making, { recursive: true, force: true })
    }
  })
}

interface Places {
  readonly folder: string
  readonly into: string
  readonly making: string
  readonly at: string
}

async function fill(request: BackupRequest, { folder, into, making, at }: Places): Promise<Result<BackupReport>> {
  const { quietly = async (work) => await work(), onProgress = () => {}, signal, reason } = request
  const live = await readChecked(folder, MANIFEST, manifestCodec)
  const before = await newestBackup(into, 'value' in live ? live.value.id : undefined)
  await ensureFolder(making)
  const copied = await copyArchive({
    ...{ from: folder, to: making, before: before?.folder ?? null, quietly, signal },
    spoiled: new Set(before?.record.checked?.damaged.map(({ path }) => path)),
    onProgress: (done, of) => onProgress('copying', done, of),
  })
  const damaged = await checkCopy(request, making, copied, before)
  if (signal?.aborted) return ok(CANCELLED)
  const manifest = await readChecked(making, MANIFEST, manifestCodec)
  if (!('value' in manifest)) {
    const reasonOf = manifest.code === 'unreadable' ? 'not-json' : manifest.code
    return fail('damaged', { path: MANIFEST, reason: reasonOf, detail: manifest.detail })
  }
  const unsealed = await hashesOf(making, copied)
  const isChecked = request.isThorough === true
  const record = recordOf(manifest.value, { at, reason, copied, damaged, unsealed, isChecked })
  await writeDurably({
    folder: making,
    path: BACKUP_RECORD,
    bytes: Buffer.from(`${JSON.stringify(record, null, 2)}\n`),
  })
  return ok({ folder: making, record, copied: copied.copied.size, removed: [] })
}

/** Checks what has not been checked yet, and replaces damaged files with the previous backup's versions. */
async function checkCopy(
  { isThorough = false, onProgress = () => {}, signal }: BackupRequest,
  making: string,
  { files, copied }: Copied,
  before: KnownBackup | null,
): Promise<Backup['damaged']> {
  const unchecked = isThorough ? [...files.keys()] : [...copied]
  let done = 0
  const verdicts = await inParallel(unchecked, async (path) => {
    if (signal?.aborted) return []
    const damage = await checkFile(making, path)
    done += 1
    onProgress('checking', done, unchecked.length)
    if (damage === null) return []
    return [{ path, reason: damage.code, isKept: await keepEarlier(making, path, before) }]
  })
  return verdicts.flat().sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function keepEarlier(making: string, path: string, before: KnownBackup | null): Promise<boolean> {
  await rm(await checkedPath(making, path), { force: true })
  if (before === null || (await checkFile(before.folder, path)) !== null) return false
  await ensureFoldersOf([{ folder: making, path }])
  return await copyDurably({ folder: before.folder, path }, { folder: making, path }).then(
    () => true,
    () => false,
  )
}

interface Facts {
  readonly at: string
  readonly reason: BackupReason
  readonly copied: Copied
  readonly damaged: Backup['damaged']
  readonly unsealed: Backup['unsealed']
  /** Every file was read again, not only new ones. */
  readonly isChecked: boolean
}

function recordOf({ id, title }: Manifest, facts: Facts): Backup {
  const { at, reason, copied, damaged, unsealed, isChecked } = facts
  const { files } = copied
  const kept = [...files.values()].filter(({ path }) => !damaged.some((one) => one.path === path && !one.isKept))
  return {
    format: 'corrigenda-backup',
    version: 1,
    archive: { id, title },
    at,
    reason,
    articles: kept.filter(({ path }) => path.startsWith(`${ARTICLES}/`)).length,
    files: kept.length,
    bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
    damaged: [...damaged],
    ...(unsealed === undefined ? {} : { unsealed }),
    ...(isChecked ? { checked: { at, missing: 0, damaged: [] } } : {}),
  }
}

/** Hashes of the files whose damage could not be detected later otherwise. */
async function hashesOf(making: string, { files }: Copied): Promise<Record<string, Sha256>> {
  const paths = [...files.keys()].filter((path) => !isSealed(path))
  const hashed = await inParallel(paths, async (path) => [path, hashBytes(await readPlainFile(making, path))] as const)
  return Object.fromEntries(hashed)
}

async function removeSuperseded(into: string, { archive }: Backup): Promise<readonly string[]> {
  const mine = (await listBackups(into)).filter(({ record }) => record.archive.id === archive.id)
  return await removeBackups(into, superseded(mine))
}

/** 2026-11-24T10.20.31Z: sorts by time and is valid on every file system. */
function freeName(at: string, taken: readonly string[]): string {
  const base = `${at.slice(0, 19).replaceAll(':', '.')}Z`
  const free = (name: string): boolean => !taken.includes(name)
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? base : `${base}-${n}`
    if (free(name)) return name
  }
}
