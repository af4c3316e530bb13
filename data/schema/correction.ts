// One change of a text: field, before, after, category, reason. Who and when are the event's that brought it.
import { idSchema, sha256Schema } from './id.ts'
import { fieldSchema } from './original.ts'
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

export const correctionSchema = z.strictObject({
  kind: z.literal('text'),
  id: idSchema,
  field: fieldSchema,
  base: z.strictObject({ event: idSchema.nullable(), sha256: sha256Schema }),
  from: z.int().min(0),
  to: z.int().min(0),
  before: z.string(),
  after: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  category: categorySchema,
  reason: z.string().max(4000),
  groupId: idSchema.optional(),
  batchId: idSchema.optional(),
  findingRule: z.string().max(200).optional(),
})

/**
 * A text correction. `from`/`to` are UTF-16 offsets, half-open, in the working text (original + proposed + accepted)
 * as the correction before left it; `base` names the text the editor saw, before the act: the last event then and the
 * text's hash. `prefix`/`suffix` are up to 32 code units of context for people and for replay on newer copy.
 * Corrections made by one act share a `groupId` and a base.
 */
export type Correction = Readonly<z.infer<typeof correctionSchema>>
