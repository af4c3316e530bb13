// What windows are told of the archive as a whole: which is open, what of it is damaged or was overwritten, its backups.
import type { ArticleRecord, BackupReason, OverwrittenVersion, Problem, Profile } from '../../data/schema/index.ts'

/** An archive opened before, newest first. `place` is a name of its folder for people, not a path to use. */
export interface RecentArchive {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly openedAt: string
}

/** Who holds an archive that was opened for reading only, as its lock says. */
export interface Holder {
  readonly holder: string
  readonly since: string
  readonly host: string
}

/** A file of the archive that cannot be trusted and is in no list. `path` is the one inside the archive. */
export interface DamagedFile {
  readonly id: string
  readonly path: string
  readonly problem: Problem
}

/** A backup that was checked. `isWhole`: nothing was damaged when it was made. */
export interface BackupInfo {
  readonly name: string
  readonly at: string
  readonly reason: BackupReason
  readonly articles: number
  readonly isWhole: boolean
}

/** An archive that could not be opened because of its own files, and the backup that could bring it back. */
export interface BrokenArchive {
  readonly place: string
  readonly problem: Problem
  readonly backup: BackupInfo | null
}

/** A backup as it is listed. `checked`: when all of it was read again last, and how many files were missing or damaged then. */
export interface BackupListed extends BackupInfo {
  readonly bytes: number
  /** Files that were damaged already when it was made. */
  readonly damaged: number
  readonly checked: { readonly at: string; readonly bad: number } | null
}

export interface BackupsChecked {
  readonly checked: number
  /** Backups with files missing or damaged. */
  readonly bad: number
  readonly isCancelled: boolean
}

export interface BackupMade {
  readonly articles: number
  /** Files that were damaged: each kept as it was in the backup before, where there was one. */
  readonly damaged: number
  readonly isCancelled: boolean
}

export interface Restored {
  readonly files: number
  /** When the backup was made. */
  readonly at: string
  /** Folder inside the archive that holds what was replaced; null: nothing was there to replace. */
  readonly aside: string | null
  readonly isCancelled: boolean
}

export interface ArchiveSummary {
  readonly id: string
  readonly title: string
  readonly place: string
  /** Those that are not withdrawn, and those that are. */
  readonly articles: number
  readonly withdrawn: number
  readonly profile: Profile
  /** null: open for writing. */
  readonly readOnly: Holder | 'folder' | null
  readonly damaged: readonly DamagedFile[]
  /** Versions of articles that were overwritten outside and wait to be decided on. */
  readonly overwritten: readonly OverwrittenVersion[]
  /** The newest backup of it, whole if there is a whole one. */
  readonly backup: BackupInfo | null
  /** Files read of those that have to be before every article can be found; null: all can. */
  readonly indexing: { readonly done: number; readonly of: number } | null
}

/** Of an article whose file was overwritten outside: what it held, and what it holds; null when that is gone or cannot be read. */
export interface OverwrittenVersions {
  readonly overwritten: ArticleRecord
  readonly there: ArticleRecord | null
}

export type ArchiveState =
  | { readonly kind: 'none'; readonly recent: readonly RecentArchive[]; readonly broken: BrokenArchive | null }
  | { readonly kind: 'open'; readonly archive: ArchiveSummary; readonly recent: readonly RecentArchive[] }
