// backup.json in a backup: when and why it was made, and when it was checked. It is written last: a folder without it
// is not a backup.
import { idSchema, instantSchema, sha256Schema } from './id.ts'
import { z } from './zod.ts'

/** Its name in the folder of a backup. */
export const BACKUP_RECORD = 'backup.json'
export const BACKUP_FORMAT = 'corrigenda-backup'
export const BACKUP_REASONS = ['daily', 'asked', 'before-migration'] as const

export const backupSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(1),
  archive: z.strictObject({ id: idSchema, title: z.string() }),
  at: instantSchema,
  reason: z.enum(BACKUP_REASONS),
  articles: z.int().min(0),
  files: z.int().min(0),
  bytes: z.int().min(0),
  damaged: z.array(z.strictObject({ path: z.string(), reason: z.string(), isKept: z.boolean() })),
  unsealed: z.record(z.string(), sha256Schema).optional(),
  checked: z
    .strictObject({
      at: instantSchema,
      missing: z.int().min(0),
      damaged: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
    })
    .optional(),
})

/**
 * `damaged` are files of the archive that could not be trusted when the backup was made: the backup holds the previous
 * backup's version of those with `isKept`; the others are missing. `unsealed` holds the SHA-256 of files that do not
 * contain their own hash (stylebook rules, the log of acts). `checked`: when every file of the backup was last read
 * again, and what was wrong then.
 */
export type Backup = Readonly<z.infer<typeof backupSchema>>
export type BackupReason = Backup['reason']
