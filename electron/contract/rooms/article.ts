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

/** Where selected words stand in the file an article came from. */
export interface ShownInSource {
  /** The name the file came under. */
  readonly name: string
  /** null: the file does not say the words as they are, or is of a kind that cannot be shown. */
  readonly found: {
    /** Of the file, or of its entry, in bytes. */
    readonly size: number
    readonly encoding: string
    /** The entry of a ZIP (Word, OpenDocument); null: the file is text itself. */
    readonly entry: string | null
    readonly places: readonly {
      /** null: where the words were read; else where the file says them again. */
      readonly copy: string | null
      /** Half-open, in bytes. */
      readonly at: number
      readonly end: number
      /** The source around the words, and which stretches of it are the words (UTF-16, half-open). */
      readonly text: string
      readonly marked: readonly { readonly at: number; readonly end: number }[]
      readonly isCut: { readonly before: boolean; readonly behind: boolean }
    }[]
  } | null
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
  /** Where a span of the original text of a field stands in the file it came from. Problems: damaged. */
  'article:in-source': {
    needs: 'open',
    request: z.strictObject({ id: idSchema, field: fieldSchema, from: offset, to: offset }),
    answer: answers<ShownInSource>(),
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
