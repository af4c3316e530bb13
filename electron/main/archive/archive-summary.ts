// What windows may know of an archive that is open, or that cannot be opened: no paths, the newest backup.
import { archiveBackups, isWhole, newestBackup } from '../../../data/index.ts'
import type { ArchiveSummary, BackupInfo, BrokenArchive, OverwrittenVersion, Problem } from '../../contract/index.ts'
import { placeOf, withoutPaths } from '../calls/hide-paths.ts'
import type { OpenedArchive } from './archive-library.ts'

/** An archive that its own files keep from being opened. */
export interface BrokenFolder {
  readonly folder: string
  readonly problem: Problem
}

export async function summaryOf(
  { archive, readOnly }: OpenedArchive,
  overwritten: readonly OverwrittenVersion[],
): Promise<ArchiveSummary> {
  const { id, title, profile } = archive.manifest
  const { articles, withdrawn, unread, progress } = (await archive.index()).status
  const damaged = unread.map((record) => ({ ...record, problem: withoutPaths(record.problem) }))
  const backup = await newestBackupOf(archive.folder)
  const place = placeOf(archive.folder)
  return { id, title, place, articles, withdrawn, profile, readOnly, damaged, overwritten, backup, indexing: progress }
}

export async function brokenForWindows(broken: BrokenFolder | null): Promise<BrokenArchive | null> {
  if (broken === null) return null
  const { folder, problem } = broken
  return { place: placeOf(folder), problem: withoutPaths(problem), backup: await newestBackupOf(folder) }
}

/** null also when the backups cannot be looked at: that keeps nobody from working. */
async function newestBackupOf(folder: string): Promise<BackupInfo | null> {
  const found = await newestBackup(archiveBackups(folder)).catch(() => null)
  if (found === null) return null
  const { at, reason, articles } = found.record
  return { name: found.name, at, reason, articles, isWhole: isWhole(found.record) }
}
