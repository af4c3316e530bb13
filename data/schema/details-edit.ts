// An edit of the details of one article or many, and a preview of its effect.
import { metadataSchema, tagSchema } from './metadata.ts'
import { z } from './zod.ts'

const settable = metadataSchema
  .pick({ state: true, desk: true, source: true, publishedAt: true, language: true })
  .extend({ note: metadataSchema.shape.note, flag: metadataSchema.shape.flag, due: metadataSchema.shape.due })
  .partial()

export const detailsEditSchema = z.strictObject({
  set: settable,
  byline: z.string().max(500).optional(),
  addTags: z.array(tagSchema).max(100),
  removeTags: z.array(tagSchema).max(100),
})

/**
 * `set`: the new values; details not named stay the same. `byline`: the text of the byline, '' for none; it is changed
 * by a correction, since readers saw the previous one.
 */
export type DetailsEdit = z.infer<typeof detailsEditSchema>

export const DETAIL_NAMES = [
  ...(['state', 'desk', 'source', 'publishedAt', 'language', 'byline', 'tags'] as const),
  ...(['note', 'flag', 'due'] as const),
] as const
export type DetailName = (typeof DETAIL_NAMES)[number]

/** What an edit would do to one detail: how many articles change, and what most of those have now (null: nothing). */
export interface DetailPreview {
  readonly name: DetailName
  readonly changes: number
  readonly before: readonly { readonly value: string | null; readonly count: number }[]
}

export interface DetailsPreview {
  /** Articles requested that are in the archive. */
  readonly articles: number
  /** How many of those would change. */
  readonly changes: number
  readonly details: readonly DetailPreview[]
}

/** An edit of nothing. */
export const NO_DETAILS: DetailsEdit = { set: {}, addTags: [], removeTags: [] }

/** The details an edit names. */
export function detailsNamed({ set, byline, addTags, removeTags }: DetailsEdit): readonly DetailName[] {
  const tags = addTags.length + removeTags.length > 0
  return DETAIL_NAMES.filter((name) => {
    if (name === 'byline') return byline !== undefined
    return name === 'tags' ? tags : set[name] !== undefined
  })
}
