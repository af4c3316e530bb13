// What a window may ask about archives as a whole: which is open, opening, making and closing them.
import { idSchema, type OverwrittenVersion, type Problem, type Profile, z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room, token } from '../call.ts'
import type { PickedFolder } from '../picked.ts'
import type { BackupInfo } from './backups.ts'

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

/** An archive that could not be opened because of its own files, and the backup that could bring it back. */
export interface BrokenArchive {
  readonly place: string
  readonly problem: Problem
  readonly backup: BackupInfo | null
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
  /** When another window has the archive, that one came to the front and this one shows what it showed. */
  'archive:open': { needs: 'nothing', request: z.strictObject({ token }), answer: answers<ArchiveSummary>() },
  'archive:create': {
    needs: 'nothing',
    request: z.strictObject({ token, title: z.string().trim().min(1).max(200) }),
    answer: answers<ArchiveSummary>(),
  },
  'archive:open-sample': { needs: 'nothing', request: nothing, answer: answers<ArchiveSummary>() },
  'archive:open-recent': { needs: 'nothing', request: recent, answer: answers<ArchiveSummary>() },
  /** Takes it off the list of recent archives; nothing happens to the archive. */
  'archive:forget-recent': { needs: 'nothing', request: recent, answer: answers<null>() },
  /** Tries the archive once more that is open for reading only, or could not be opened because of its own files. */
  'archive:open-again': { needs: 'nothing', request: nothing, answer: answers<ArchiveSummary>() },
  'archive:close': { needs: 'nothing', request: nothing, answer: answers<null>() },
} as const satisfies Room<'archive'>
