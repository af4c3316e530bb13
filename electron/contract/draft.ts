// Free typing not yet saved as corrections. It is kept outside the archive and survives a crash.
import { blockSchema, fieldSchema, markTypeSchema, sha256Schema, z } from '../../data/schema/index.ts'

const offset = z.int().min(0).max(100_000_000)
const formatsSchema = z.strictObject({
  marks: z
    .array(z.strictObject({ from: offset, to: offset, type: markTypeSchema, after: z.string().max(2000).nullable() }))
    .max(5000)
    .readonly(),
  blocks: z
    .array(z.strictObject({ at: offset, after: blockSchema }))
    .max(5000)
    .readonly(),
})
/**
 * Formatting of a draft, in UTF-16 offsets into the text as typed: marks (null: removed, '': set, otherwise a link's
 * address), which never overlap within one type; and line kinds, by the offset at which each line begins.
 */
export type FieldFormats = Readonly<z.infer<typeof formatsSchema>>
export type MarkSetting = FieldFormats['marks'][number]
export type BlockSetting = FieldFormats['blocks'][number]

export const draftSchema = z.strictObject({
  /** Hash of the last event when the draft was begun: if the article has changed since, the draft says so. */
  head: sha256Schema,
  texts: z.record(fieldSchema, z.string().max(10_000_000)),
  /** Drafts from before marks and lines could be set have none. */
  formats: z.record(fieldSchema, formatsSchema).default({}),
})
/** The unsaved working texts of some fields. */
export type Draft = Readonly<z.infer<typeof draftSchema>>
