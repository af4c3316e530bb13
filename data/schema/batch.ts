// A batch: a group of changes made by one act, kept so that it can be told about and taken back as one.
import { authorSchema } from './author.ts'
import { idSchema, instantSchema, sha256Schema } from './id.ts'
import { z } from './zod.ts'

/** Where the log of acts was when a record was written: how many lines it had, and the hash of the last one. */
export const logHeadSchema = z.strictObject({ lines: z.int().min(0), head: sha256Schema.nullable() })
export type LogHead = Readonly<z.infer<typeof logHeadSchema>>

export const batchSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['import', 'tag', 'undo', 'correct', 'decide', 'details', 'withdraw', 'put-back', 'remove', 'notices']),
  at: instantSchema,
  by: authorSchema,
  articles: z.array(idSchema),
  heads: z.record(idSchema, sha256Schema).optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  log: logHeadSchema.optional(),
})
/**
 * `detail` is for people: what was added and removed, how many files were refused, which batch was taken back. `heads`: by article id, the hash of
 * the last event (or the root) after the act; verify asks for it in the record. `log`: what verify asks of the log of acts.
 * Batches of older versions have neither.
 */
export type Batch = Readonly<z.infer<typeof batchSchema>>

/**
 * A batch or an export as lists tell of it. `what` is for people: tags added and removed, who an export was for. `tookBack`
 * and `takenBackBy` name other batches.
 */
export interface LoggedBatch {
  readonly id: string
  readonly kind: Batch['kind'] | 'export'
  readonly at: string
  readonly by: string
  readonly articles: number
  readonly what: string
  readonly tookBack: string | null
  readonly takenBackBy: string | null
}

/** A batch one article was part of: who did it, and to how many articles. */
export interface ArticleBatch {
  readonly id: string
  readonly by: string
  readonly articles: number
}
