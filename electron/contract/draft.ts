// Free typing that is not saved as corrections yet. It is kept outside the archive and survives a crash.
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
 * What was set on a text beside its words, in the text as typed (UTF-16): marks (null: taken off, '' set, a link's address),
 * of one type never overlapping; and what lines were made, by the offset each begins at.
 */
export type FieldFormats = Readonly<z.infer<typeof formatsSchema>>
export type MarkSetting = FieldFormats['marks'][number]
export type BlockSetting = FieldFormats['blocks'][number]

export const draftSchema = z.strictObject({
  /** Hash of the last event the draft was begun on: when the article has moved on since, the draft says so. */
  head: sha256Schema,
  texts: z.record(fieldSchema, z.string().max(10_000_000)),
  /** Drafts of before marks and lines could be set have none. */
  formats: z.record(fieldSchema, formatsSchema).default({}),
})
/** The working texts of some fields as somebody left them. */
export type Draft = Readonly<z.infer<typeof draftSchema>>
