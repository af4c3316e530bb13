// One change: of the words, of a mark on them, or of the kind of a line; with category and reason. Author and time are
// those of its event.
import { idSchema, sha256Schema } from './id.ts'
import { blockSchema, fieldSchema, markTypeSchema } from './original.ts'
import { z } from './zod.ts'

export const CATEGORIES = [
  'name',
  'spelling',
  'grammar',
  'punctuation',
  'fact',
  'number',
  'date',
  'quote',
  'attribution',
  'style',
  'link',
  'format',
  'legal',
  'other',
] as const
export const categorySchema = z.enum(CATEGORIES)
export type Category = z.infer<typeof categorySchema>

export const STATUSES = ['proposed', 'accepted', 'rejected', 'reverted'] as const
export const statusSchema = z.enum(STATUSES)
export type Status = z.infer<typeof statusSchema>

const made = {
  id: idSchema,
  field: fieldSchema,
  base: z.strictObject({ event: idSchema.nullable(), sha256: sha256Schema }),
  from: z.int().min(0),
  to: z.int().min(0),
}
const ruled = {
  category: categorySchema,
  reason: z.string().max(4000),
  groupId: idSchema.optional(),
  batchId: idSchema.optional(),
  findingRule: z.string().max(200).optional(),
  evidence: z.string().max(4000).optional(),
}

export const textCorrectionSchema = z.strictObject({
  kind: z.literal('text'),
  ...made,
  before: z.string(),
  after: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  ...ruled,
})

/** A link's address; '' for bold and emphasis, which have no value; null: the mark is absent. */
const markValueSchema = z.string().max(2000).nullable()

export const markCorrectionSchema = z.strictObject({
  kind: z.literal('mark'),
  ...made,
  text: z.string(),
  mark: z
    .strictObject({ type: markTypeSchema, before: markValueSchema, after: markValueSchema })
    .refine(({ before, after }) => before !== after, 'a mark correction changes something')
    .refine(
      ({ type, before, after }) =>
        [before, after].every((value) => value === null || (value === '') === (type !== 'link')),
      'a link has an address, bold and emphasis have none',
    ),
  ...ruled,
})

export const blockCorrectionSchema = z.strictObject({
  kind: z.literal('block'),
  ...made,
  text: z.string(),
  block: z.strictObject({ before: blockSchema, after: blockSchema }),
  ...ruled,
})

export const correctionSchema = z.discriminatedUnion('kind', [
  textCorrectionSchema,
  markCorrectionSchema,
  blockCorrectionSchema,
])

/**
 * `findingRule` names the check whose finding the correction fixes, `evidence` is its evidence: desk-only, not the
 * editor's reason, and exported only with the whole record. `from`/`to` are UTF-16 offsets, half-open, in the working
 * text (original + proposed + accepted) as the previous correction left it; `base` identifies the text the editor saw,
 * before the act: the last event then and the text's hash. Corrections made by one act share a `groupId` and a base.
 * Splitting or joining paragraphs is a text correction of the line feed.
 */
export type Correction = TextCorrection | MarkCorrection | BlockCorrection

/** Changed words. `prefix`/`suffix` are up to 32 code units of context for people and for replay on newer copy. */
export type TextCorrection = Readonly<z.infer<typeof textCorrectionSchema>>

/** Bold, emphasis or a link (or its address) on the characters of a span, whose text is `text`. */
export type MarkCorrection = Readonly<z.infer<typeof markCorrectionSchema>>

/** The kind of a line: paragraph, heading, quotation, list item. The span is the whole line, whose text is `text`. */
export type BlockCorrection = Readonly<z.infer<typeof blockCorrectionSchema>>
