// What a window may ask about one article: its corrections, details, notice and draft; and about what is proposed and noticed anywhere.
import {
  blockSchema,
  categorySchema,
  fieldSchema,
  idSchema,
  linkAddress,
  markTypeSchema,
  metadataPatchSchema,
  noticeProfileSchema,
  z,
} from '../../../data/schema/index.ts'
import { draftSchema } from '../draft.ts'
import { ids, job, nothing, offset } from './parts.ts'

const verb = z.enum(['accept', 'reject', 'revert', 'reinstate'])

const spanEdit = z.strictObject({
  field: fieldSchema,
  from: offset,
  to: offset,
  before: z.string(),
  after: z.string().max(1_000_000),
  /** Its own, where it differs from that of the others. */
  category: categorySchema.optional(),
})
/** On the text that the edits make. Addresses are those a link may be given, and no others. */
const markChange = z.strictObject({
  field: fieldSchema,
  from: offset,
  to: offset,
  type: markTypeSchema,
  after: z
    .string()
    .refine((value) => value === '' || linkAddress(value) === value)
    .nullable(),
  category: categorySchema.optional(),
})
const blockChange = z.strictObject({
  field: fieldSchema,
  line: offset,
  after: blockSchema,
  category: categorySchema.optional(),
})
const corrections = z.array(idSchema).min(1).max(5000)

export const articleRequests = {
  'article:read': z.strictObject({ id: idSchema }),
  /** The acts over many articles it was part of. */
  'article:batches': z.strictObject({ id: idSchema }),
  /**
   * Corrects spans of the working text, then sets marks and lines on what that makes; several become a group. `replaces` is
   * taken back first, and the spans are those without it.
   */
  'article:correct': z.strictObject({
    id: idSchema,
    replaces: idSchema.nullable(),
    edits: z.array(spanEdit).max(5000),
    marks: z.array(markChange).max(5000).optional(),
    blocks: z.array(blockChange).max(5000).optional(),
    category: categorySchema,
    reason: z.string().max(4000),
    status: z.enum(['proposed', 'accepted']),
    /** The check whose finding is answered, and what it noticed: kept apart from the reason. */
    finding: z.strictObject({ rule: z.string().max(200), evidence: z.string().max(4000) }).optional(),
  }),
  /** Takes all decisions, in their order, or none: one act. */
  'article:decide': z.strictObject({
    id: idSchema,
    decisions: z.array(z.strictObject({ corrections, verb })).min(1).max(4),
    note: z.string().max(4000),
  }),
  'article:details': z.strictObject({ id: idSchema, patch: metadataPatchSchema }),
  /** Composes the notice from the corrections, gives it another class, words it, or withdraws it (none of them). */
  'article:notice': z.strictObject({
    id: idSchema,
    notice: z.union([
      z.strictObject({ compose: z.literal(true) }),
      z.strictObject({ reclass: z.string().min(1).max(60) }),
      z.strictObject({ text: z.string().trim().min(1).max(10_000), class: z.string().min(1).max(60) }),
      z.null(),
    ]),
  }),
  /** Makes the article what it was after its first `events` events. */
  'article:restore': z.strictObject({ id: idSchema, events: offset }),
  /**
   * Takes back what the log of an article holds from one event up to another, half-open, counted from 0; if wanted, together with
   * the corrections that stand in the way.
   */
  'article:take-back': z.strictObject({ id: idSchema, from: offset, to: offset, withOthers: z.boolean() }),
  /** Prints the window as its print style lays it out: the article in the view it is shown in. */
  'article:print': nothing,
  /** From now on this window types in the article, unless another one does. */
  'draft:begin': z.strictObject({ id: idSchema }),
  /** It types in none any more. */
  'draft:end': nothing,
  'draft:read': z.strictObject({ id: idSchema }),
  'draft:save': z.strictObject({ id: idSchema, draft: draftSchema }),
  'draft:discard': z.strictObject({ id: idSchema }),
  /** Open proposals of these articles, or of all. */
  'proposals:list': z.strictObject({ ids: ids.nullable() }),
  /** Decides on proposals of any articles as one act; what cannot be decided on is left. */
  'proposals:decide': z.strictObject({
    job,
    proposals: z
      .array(z.strictObject({ article: idSchema, corrections }))
      .min(1)
      .max(100_000),
    verb: z.enum(['accept', 'reject']),
    note: z.string().max(4000),
  }),
  /** Notices of these articles, or of all. */
  'notices:list': z.strictObject({ ids: ids.nullable() }),
  'notices:house': nothing,
  'notices:set-house': z.strictObject({ profile: noticeProfileSchema }),
} as const
