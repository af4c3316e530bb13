// Which backups a folder holds: each is a folder named for when it was made, with the archive's files and backup.json.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BACKUP_RECORD, type Backup, backupSchema } from '../schema/index.ts'
import { namesIn } from '../store/scan.ts'

export interface KnownBackup {
  /** Absolute path of the folder. */
  readonly folder: string
  readonly name: string
  readonly record: Backup
}

/** Endings of folders that are not backups: one in the making, and one on its way out. */
export const MAKING = '.making'
export const REMOVING = '.removing'

/** Whether nothing was damaged when it was made, nor when it was checked last. */
export function isWhole({ damaged, checked }: Pick<Backup, 'damaged' | 'checked'>): boolean {
  return damaged.length === 0 && (checked === undefined || checked.missing + checked.damaged.length === 0)
}

/** The backup in a folder, or null when it is none. */
export async function readBackup(folder: string, name = folder): Promise<KnownBackup | null> {
  try {
    const record = backupSchema.parse(JSON.parse(await readFile(join(folder, BACKUP_RECORD), 'utf8')))
    return { folder, name, record }
  } catch {
    return null
  }
}

/** All backups in a folder, oldest first; none when it is not there. Names begin with the time, so they sort by it. */
export async function listBackups(folder: string): Promise<readonly KnownBackup[]> {
  const names = [...(await namesIn(folder))].filter((name) => !name.endsWith(MAKING) && !name.endsWith(REMOVING))
  const read = await Promise.all(names.sort().map((name) => readBackup(join(folder, name), name)))
  return read.filter((backup) => backup !== null)
}

/** The newest whole backup, else the newest of all; null when there is none. Of one archive only, when its id is given. */
export async function newestBackup(folder: string, archiveId?: string): Promise<KnownBackup | null> {
  const all = (await listBackups(folder)).filter(
    ({ record }) => archiveId === undefined || record.archive.id === archiveId,
  )
  return all.findLast(({ record }) => isWhole(record)) ?? all.at(-1) ?? null
}
