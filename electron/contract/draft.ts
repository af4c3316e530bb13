// Free typing that is not saved as corrections yet. It is kept outside the archive and survives a crash.
import { fieldSchema, sha256Schema, z } from '../../data/schema/index.ts'

export const draftSchema = z.strictObject({
  /** Hash of the last event the draft was begun on: when the article has moved on since, the draft says so. */
  head: sha256Schema,
  texts: z.record(fieldSchema, z.string().max(10_000_000)),
})
/** The working texts of some fields as somebody left them. */
export type Draft = Readonly<z.infer<typeof draftSchema>>
