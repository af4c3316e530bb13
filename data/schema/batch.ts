// A batch: a group of changes made by one act, kept so that it can be listed and undone as one.
import { authorSchema } from './author.ts'
import { idSchema, instantSchema, sha256Schema } from './id.ts'
import { MANY_ACT_NAMES } from './many-acts.ts'
import { z } from './zod.ts'

/** The head of the log of acts when a record was written: its number of lines, and the hash of the last one. */
export const logHeadSchema = z.strictObject({ lines: z.int().min(0), head: sha256Schema.nullable() })
export type LogHead = Readonly<z.infer<typeof logHeadSchema>>

export const batchSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['import', 'tag', 'undo', 'correct', 'decide', 'details', 'notices', ...MANY_ACT_NAMES]),
  at: instantSchema,
  by: authorSchema,
  articles: z.array(idSchema),
  heads: z.record(idSchema, sha256Schema).optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  log: logHeadSchema.optional(),
})
/**
 * `detail` is for people: what was added and removed, how many files were refused, which batch was undone. `heads`: by
 * article id, the hash of the last event (or the root) after the act; verify looks for it in the record. `log`: what
 * verify expects in the log of acts. Batches of older versions have neither.
 */
export type Batch = Readonly<z.infer<typeof batchSchema>>

/**
 * A batch or an export as listed. `what` is for people: tags added and removed, who an export was for. `tookBack` and
 * `takenBackBy` name other batches.
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

/** A batch that included an article: who did it, and to how many articles. */
export interface ArticleBatch {
  readonly id: string
  readonly by: string
  readonly articles: number
}
