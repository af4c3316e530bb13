// Calls about one article: its record, corrections, details and notice.
import {
  type ArticleBatch,
  type ArticleRecord,
  blockSchema,
  categorySchema,
  fieldSchema,
  idSchema,
  linkAddress,
  markTypeSchema,
  metadataPatchSchema,
  z,
} from '../../../data/schema/index.ts'
import { answers, nothing, offset, type Room } from '../call.ts'

/** A whole article: the window derives text, marks and statuses from the record with the same algebra as the store. */
export interface ArticleDocument {
  readonly record: ArticleRecord
  readonly isNoticeStale: boolean
  /** Whether the house's wording has changed since the notice was composed. */
  readonly isNoticeWordingOld: boolean
}

const verb = z.enum(['accept', 'reject', 'revert', 'reinstate'])

const spanEdit = z.strictObject({
  field: fieldSchema,
  from: offset,
  to: offset,
  before: z.string(),
  after: z.string().max(1_000_000),
  /** Category of this edit, where it differs from the others'. */
  category: categorySchema.optional(),
})
/** In offsets of the text after the edits. Only addresses a link may have are accepted. */
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
/** Ids of corrections of one article. */
export const corrections = z.array(idSchema).min(1).max(5000)

export const article = {
  'article:read': { needs: 'open', request: z.strictObject({ id: idSchema }), answer: answers<ArticleDocument>() },
  /** The acts over many articles that included it. */
  'article:batches': {
    needs: 'open',
    request: z.strictObject({ id: idSchema }),
    answer: answers<readonly ArticleBatch[]>(),
  },
  /**
   * Corrects spans of the working text, then sets marks and lines on the result; several become a group. Corrections in
   * `replaces` are reverted first, and the spans are given in the text without them.
   */
  'article:correct': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({
      id: idSchema,
      replaces: idSchema.nullable(),
      edits: z.array(spanEdit).max(5000),
      marks: z.array(markChange).max(5000).optional(),
      blocks: z.array(blockChange).max(5000).optional(),
      category: categorySchema,
      reason: z.string().max(4000),
      status: z.enum(['proposed', 'accepted']),
      /** The check whose finding is fixed, and its evidence: stored separately from the reason. */
      finding: z.strictObject({ rule: z.string().max(200), evidence: z.string().max(4000) }).optional(),
    }),
    answer: answers<{ readonly corrections: readonly string[] }>(),
  },
  /** Applies all decisions in order, or none: one act. */
  'article:decide': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({
      id: idSchema,
      decisions: z.array(z.strictObject({ corrections, verb })).min(1).max(4),
      note: z.string().max(4000),
    }),
    answer: answers<null>(),
  },
  'article:details': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ id: idSchema, patch: metadataPatchSchema }),
    answer: answers<null>(),
  },
  /** Composes the notice from the corrections, sets its class, rewords it, or withdraws it (null). */
  'article:notice': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({
      id: idSchema,
      notice: z.union([
        z.strictObject({ compose: z.literal(true) }),
        z.strictObject({ reclass: z.string().min(1).max(60) }),
        z.strictObject({ text: z.string().trim().min(1).max(10_000), class: z.string().min(1).max(60) }),
        z.null(),
      ]),
    }),
    answer: answers<null>(),
  },
  /** Restores the article to its state after its first `events` events. */
  'article:restore': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ id: idSchema, events: offset }),
    answer: answers<null>(),
  },
  /**
   * Reverts events `from` up to `to` of the article's log (half-open, counted from 0); optionally together with the
   * corrections that stand in the way.
   */
  'article:take-back': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ id: idSchema, from: offset, to: offset, withOthers: z.boolean() }),
    answer: answers<null>(),
  },
  /** Prints the window with its print style sheet. false: printing was cancelled, or no printer accepted it. */
  'article:print': { needs: 'open', request: nothing, answer: answers<{ readonly isPrinted: boolean }>() },
} as const satisfies Room<'article'>
