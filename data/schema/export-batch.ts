// What an export contained: which version of which article went where, with hashes to verify it later.
import { authorSchema } from './author.ts'
import { logHeadSchema } from './batch.ts'
import { idSchema, instantSchema, sha256Schema } from './id.ts'
import { z } from './zod.ts'

export const EXPORT_MANIFEST_FORMAT = 'corrigenda-export'
export const VIEWS = ['original', 'marked', 'corrected'] as const
export const viewSchema = z.enum(VIEWS)
/** original: as published; marked: both, with every change shown; corrected: original + accepted corrections. */
export type View = z.infer<typeof viewSchema>

export const exportedArticleSchema = z.strictObject({
  id: idSchema,
  headline: z.string(),
  head: sha256Schema,
  version: z.int().min(1),
  corrections: z.array(
    z.strictObject({
      id: idSchema,
      field: z.string(),
      before: z.string().optional(),
      after: z.string().optional(),
      category: z.string().optional(),
    }),
  ),
  notice: z.string().nullable(),
})
/** `head` is the hash of the last event (or the root) the exported text was made from. */
export type ExportedArticle = Readonly<z.infer<typeof exportedArticleSchema>>

/** A range of bytes in the imported file, half-open, and the number of bytes that replace it in the exported one. */
export const changedPlaceSchema = z.strictObject({ at: z.int().min(0), end: z.int().min(0), bytes: z.int().min(0) })
export type ChangedPlace = Readonly<z.infer<typeof changedPlaceSchema>>

/**
 * A file in an exported container that differs from the imported one: the names that lead to it, the SHA-256 it has now, and all that
 * differs in it.
 */
export const changedMemberSchema = z.strictObject({
  inside: z.array(z.string().min(1)).min(1),
  sha256: sha256Schema,
  changed: z.array(changedPlaceSchema),
})

export const exportBatchSchema = z.strictObject({
  format: z.literal(EXPORT_MANIFEST_FORMAT),
  version: z.literal(1),
  id: idSchema,
  archive: z.strictObject({ id: idSchema, title: z.string() }),
  at: instantSchema,
  by: authorSchema,
  to: z.string(),
  view: viewSchema,
  recipient: z.string().nullable(),
  gave: z.array(z.enum(['removed-words', 'wrong-forms', 'reasons'])).optional(),
  files: z.array(
    z.strictObject({
      name: z.string().min(1),
      sha256: sha256Schema,
      bytes: z.int().min(0),
      articles: z.array(exportedArticleSchema),
      from: sha256Schema.optional(),
      changed: z.array(changedPlaceSchema).optional(),
      members: z.array(changedMemberSchema).optional(),
    }),
  ),
  log: logHeadSchema.optional(),
})
/**
 * `members`: of a ZIP or mailbox, its files that differ. `to`: the formats, joined by +. `gave`: contents exported only when explicitly requested. `from`, `changed`: for a
 * file exported in its original format, the SHA-256 of the original and, in order, all that differs from it. The same
 * document is in the archive's exports/ and, as the manifest, next to the exported files. `log`: the head of the log of
 * acts; in the manifest it may be slightly earlier.
 */
export type ExportBatch = Readonly<z.infer<typeof exportBatchSchema>>
