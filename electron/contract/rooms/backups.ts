// Calls about the backups of an archive.
import { type BackupReason, z } from '../../../data/schema/index.ts'
import { answers, ids, job, nothing, type Room } from '../call.ts'

/** A checked backup. `isWhole`: nothing was damaged when it was made. */
export interface BackupInfo {
  readonly name: string
  readonly at: string
  readonly reason: BackupReason
  readonly articles: number
  readonly isWhole: boolean
}

/** A backup as listed. `checked`: when it was last read in full, and how many files were missing or damaged then. */
export interface BackupListed extends BackupInfo {
  readonly bytes: number
  /** Files that were already damaged when it was made. */
  readonly damaged: number
  readonly checked: { readonly at: string; readonly bad: number } | null
}

export interface BackupsChecked {
  readonly checked: number
  /** Backups with missing or damaged files. */
  readonly bad: number
  readonly isCancelled: boolean
}

export interface BackupMade {
  readonly articles: number
  /** Files that were damaged: each kept as it was in the previous backup, if there was one. */
  readonly damaged: number
  readonly isCancelled: boolean
}

export interface Restored {
  readonly files: number
  /** When the backup was made. */
  readonly at: string
  /** Folder inside the archive that holds the replaced files; null: nothing was replaced. */
  readonly aside: string | null
  readonly isCancelled: boolean
}

export const backups = {
  /** Newest first. */
  'backups:list': { needs: 'open', request: nothing, answer: answers<readonly BackupListed[]>() },
  /** Reads every file of every backup again and stores the result with each. */
  'backups:check': { needs: 'open', request: z.strictObject({ job }), answer: answers<BackupsChecked>() },
  'backups:make': { needs: 'open', request: z.strictObject({ job }), answer: answers<BackupMade>() },
  /**
   * Restores files from the newest whole backup and reopens the archive; also works when the archive's own files
   * prevent it from opening.
   */
  'backups:restore': {
    needs: 'nothing',
    request: z.strictObject({
      job,
      what: z.union([z.enum(['everything', 'damaged']), z.strictObject({ ids })]),
    }),
    answer: answers<Restored>(),
  },
} as const satisfies Room<'backups'>
