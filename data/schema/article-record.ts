// One article as stored in the archive: what was imported, immutable, and the log of everything done to it since.
import { type Event, eventSchema } from './event.ts'
import { idSchema, instantSchema, sha256Schema } from './id.ts'
import { type Metadata, metadataSchema } from './metadata.ts'
import { type Field, fieldSchema, type Original, originalSchema, type Span, spanSchema } from './original.ts'
import { readingGivenSchema } from './reading-given.ts'
import { z } from './zod.ts'

export const sourceFileSchema = z.strictObject({
  name: z.string().min(1).max(1000),
  sha256: sha256Schema,
  bytes: z.int().min(0),
  format: z.string(),
  encoding: z.string(),
  importedAt: instantSchema,
  batchId: idSchema,
  reader: z.int().min(1).optional(),
  item: z.string().min(1).max(2000).optional(),
  identity: z.string().min(1).max(2000).optional(),
  given: readingGivenSchema.optional(),
  within: z
    .strictObject({ sha256: sha256Schema, inside: z.array(z.string().min(1).max(1000)).min(1).max(10) })
    .optional(),
})
/**
 * The file an article came from; its untouched bytes are in sources/, addressed by `sha256`. `reader`: the version of
 * the format's reader that read the article, so that verify can repeat it (absent: 1). `item`: which of a file's
 * articles it is. `identity`: what the file says identifies the article everywhere, where `item` does not. `given`: what the
 * reader was given besides the file. `within`: the ZIP, mailbox or mail the file came in, whose bytes are in sources/ too, and the names
 * in it that lead to the file.
 */
export type SourceFile = Readonly<z.infer<typeof sourceFileSchema>>

export const HEADLINE_ORIGINS = ['line', 'footer', 'provisional'] as const
export const headlineOriginSchema = z.enum(HEADLINE_ORIGINS)
/** Where the headline came from: its own line, a syndication footer, or a shortened first sentence. */
export type HeadlineOrigin = z.infer<typeof headlineOriginSchema>

export const articleRecordSchema = z.strictObject({
  id: idSchema,
  source: sourceFileSchema,
  metadata: metadataSchema,
  headlineFrom: headlineOriginSchema,
  dateline: spanSchema.nullable(),
  fields: z.record(fieldSchema, originalSchema).refine((fields) => 'headline' in fields && 'body' in fields, {
    message: 'an article has a headline and a body',
  }),
  events: z.array(eventSchema),
})

/**
 * `metadata` and `fields` are as imported and never change; today's text, statuses, metadata and notice are derived
 * from them and `events` (corrections/article.ts). `dateline` is a span of the original body.
 */
export interface ArticleRecord {
  readonly id: string
  readonly source: SourceFile
  readonly metadata: Metadata
  readonly headlineFrom: HeadlineOrigin
  readonly dateline: Span | null
  readonly fields: Readonly<Record<Field, Original>>
  readonly events: readonly Event[]
}
