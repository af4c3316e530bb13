// The text of one field as published: immutable, hashed, with stand-off structure.
import { sha256Schema } from './id.ts'
import { z } from './zod.ts'

/** One line of a field's text is one block; blocks[n] describes line n. */
export const blockSchema = z.strictObject({
  type: z.enum(['p', 'h', 'quote', 'li', 'pre']),
  role: z.enum(['credit', 'footer']).optional(),
  level: z.int().min(1).max(6).optional(),
  ordered: z.boolean().optional(),
  depth: z.int().min(0).max(8).optional(),
  cont: z.literal(true).optional(),
})
export type Block = Readonly<z.infer<typeof blockSchema>>

/** A range of the original in UTF-16 code units, half-open. */
export const spanSchema = z.strictObject({ from: z.int().min(0), to: z.int().min(0) })
export type Span = Readonly<z.infer<typeof spanSchema>>

export const markTypeSchema = z.enum(['strong', 'em', 'link'])
export type MarkType = z.infer<typeof markTypeSchema>

/** A format on a range of the original. */
export const markSchema = z.strictObject({
  id: z.string(),
  from: z.int().min(0),
  to: z.int().min(0),
  type: markTypeSchema,
  href: z.string().optional(),
})
export type Mark = Readonly<z.infer<typeof markSchema>>

export const originalSchema = z.strictObject({
  text: z.string(),
  blocks: z.array(blockSchema),
  marks: z.array(markSchema),
  textSha256: sha256Schema,
  bodySha256: sha256Schema,
})

/** text: LF line ends, otherwise as imported; bodySha256 covers text, blocks and marks. */
export interface Original {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
  readonly textSha256: string
  readonly bodySha256: string
}

export const FIELD_PATTERN = /^(headline|standfirst|byline|body|caption:[A-Za-z0-9_-]+)$/
export const fieldSchema = z.string().regex(FIELD_PATTERN)
/** headline, standfirst, byline, body, or caption:<key>; one weave each. */
export type Field = string
