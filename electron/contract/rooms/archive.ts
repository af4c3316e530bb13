// Calls about archives as a whole: which is open, and opening, creating and closing them.
import { idSchema, type OverwrittenVersion, type Problem, type Profile, z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room, token } from '../call.ts'
import type { PickedFolder } from '../picked.ts'
import type { BackupInfo } from './backups.ts'

/** An archive opened before, newest first. `place` describes its folder to people; it is not a usable path. */
export interface RecentArchive {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly openedAt: string
}

/** Who holds an archive that was opened read-only, according to its lock. */
export interface Holder {
  readonly holder: string
  readonly since: string
  readonly host: string
}

/** A file of the archive that cannot be trusted and appears in no list. `path` is relative to the archive. */
export interface DamagedFile {
  readonly id: string
  readonly path: string
  readonly problem: Problem
}

/** An archive that cannot be opened because of its own files, and the backup that could restore it. */
export interface BrokenArchive {
  readonly place: string
  readonly problem: Problem
  readonly backup: BackupInfo | null
}

export interface ArchiveSummary {
  readonly id: string
  readonly title: string
  readonly place: string
  /** Articles that are not withdrawn; `withdrawn` counts the others. */
  readonly articles: number
  readonly withdrawn: number
  readonly profile: Profile
  /** null: open for writing. */
  readonly readOnly: Holder | 'folder' | null
  readonly damaged: readonly DamagedFile[]
  /** Versions of articles that were overwritten outside the app and await a decision. */
  readonly overwritten: readonly OverwrittenVersion[]
  /** The newest backup, preferring whole ones. */
  readonly backup: BackupInfo | null
  /** Progress of indexing, in files; null: every article can be found. */
  readonly indexing: { readonly done: number; readonly of: number } | null
}

export type ArchiveState =
  | { readonly kind: 'none'; readonly recent: readonly RecentArchive[]; readonly broken: BrokenArchive | null }
  | { readonly kind: 'open'; readonly archive: ArchiveSummary; readonly recent: readonly RecentArchive[] }

const recent = z.strictObject({ id: idSchema })

export const archive = {
  'archive:state': { needs: 'nothing', request: nothing, answer: answers<ArchiveState>() },
  'archive:pick': {
    needs: 'nothing',
    request: z.strictObject({ purpose: z.enum(['open', 'create']) }),
    answer: answers<PickedFolder | null>(),
  },
  /** If the archive is open in another window, that window is raised and this one keeps what it showed. */
  'archive:open': { needs: 'nothing', request: z.strictObject({ token }), answer: answers<ArchiveSummary>() },
  'archive:create': {
    needs: 'nothing',
    request: z.strictObject({ token, title: z.string().trim().min(1).max(200) }),
    answer: answers<ArchiveSummary>(),
  },
  'archive:open-sample': { needs: 'nothing', request: nothing, answer: answers<ArchiveSummary>() },
  'archive:open-recent': { needs: 'nothing', request: recent, answer: answers<ArchiveSummary>() },
  /** Removes it from the list of recent archives; the archive itself is not touched. */
  'archive:forget-recent': { needs: 'nothing', request: recent, answer: answers<null>() },
  /** Tries again to open an archive that was opened read-only, or that could not be opened because of its own files. */
  'archive:open-again': { needs: 'nothing', request: nothing, answer: answers<ArchiveSummary>() },
  'archive:close': { needs: 'nothing', request: nothing, answer: answers<null>() },
} as const satisfies Room<'archive'>
