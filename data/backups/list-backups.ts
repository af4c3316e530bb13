// Lists the backups in a folder: each is a folder named after the time it was made, with the archive's files and
// backup.json.
import { join } from 'node:path'
import { BACKUP_RECORD, type Backup, backupSchema } from '../schema/index.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { namesIn } from '../store/scan.ts'

/** In bytes: it lists what was damaged, and the hashes of files without a seal, which may be many. */
const LARGEST_RECORD = 16_000_000

export interface KnownBackup {
  /** Absolute path of the folder. */
  readonly folder: string
  readonly name: string
  readonly record: Backup
}

/** Suffixes of folders that are not backups: one being made, and one being removed. */
export const MAKING = '.making'
export const REMOVING = '.removing'

/** Whether nothing was damaged when it was made or last checked. */
export function isWhole({ damaged, checked }: Pick<Backup, 'damaged' | 'checked'>): boolean {
  return damaged.length === 0 && (checked === undefined || checked.missing + checked.damaged.length === 0)
}

/** The backup in a folder, or null when it is not one. */
export async function readBackup(folder: string, name = folder): Promise<KnownBackup | null> {
  return await readBackupAt(folder, BACKUP_RECORD, { folder, name })
}

/** Links are not followed, neither in a folder of backups nor in a backup. */
async function readBackupAt(
  folder: string,
  path: string,
  known: Pick<KnownBackup, 'folder' | 'name'>,
): Promise<KnownBackup | null> {
  try {
    const bytes = await readPlainFile(folder, path, LARGEST_RECORD)
    return { ...known, record: backupSchema.parse(JSON.parse(bytes.toString('utf8'))) }
  } catch {
    return null
  }
}

/**
 * All backups in a folder, oldest first; none when the folder does not exist. Names begin with the time, so they sort
 * by it.
 */
export async function listBackups(folder: string): Promise<readonly KnownBackup[]> {
  const names = [...(await namesIn(folder))].filter((name) => !name.endsWith(MAKING) && !name.endsWith(REMOVING))
  const read = await Promise.all(
    names.sort().map((name) => readBackupAt(folder, `${name}/${BACKUP_RECORD}`, { folder: join(folder, name), name })),
  )
  return read.filter((backup) => backup !== null)
}

/**
 * The newest whole backup, otherwise the newest of all; null when there is none. With `archiveId`, of that archive
 * only.
 */
export async function newestBackup(folder: string, archiveId?: string): Promise<KnownBackup | null> {
  const all = (await listBackups(folder)).filter(
    ({ record }) => archiveId === undefined || record.archive.id === archiveId,
  )
  return all.findLast(({ record }) => isWhole(record)) ?? all.at(-1) ?? null
}
