// What is known about an article beside its text. The values as imported stand in the record; later ones are events.
import { instantSchema } from './id.ts'
import { z } from './zod.ts'

export const ARTICLE_STATES = ['new', 'in-work', 'checked', 'done'] as const
export const tagSchema = z
  .string()
  .min(1)
  .max(100)
  .refine(
    (tag) => tag === tag.trim() && !/[\p{Cc},]/u.test(tag),
    'a tag has no comma, no control character and no blank at its ends',
  )

export const metadataSchema = z.strictObject({
  language: z.string().min(2).max(35),
  source: z.string().max(500).nullable(),
  desk: z.string().max(200).nullable(),
  publishedAt: z.union([instantSchema, z.iso.date()]).nullable(),
  url: z.string().max(2000).nullable(),
  tags: z.array(tagSchema),
  state: z.enum(ARTICLE_STATES),
})

/**
 * language: BCP 47; source: the publication or agency the copy names; publishedAt: ISO 8601 instant or date;
 * tags: in the order they were given; state: the editor's own.
 */
export type Metadata = Readonly<Omit<z.infer<typeof metadataSchema>, 'tags'>> & { readonly tags: readonly string[] }
export type ArticleState = Metadata['state']

/** Some of the metadata, as an event changes it. */
export const metadataPatchSchema = metadataSchema.partial()
export type MetadataPatch = Partial<Metadata>

/** Metadata of an article of which nothing is known yet. */
export function emptyMetadata(): Metadata {
  return { language: 'en', source: null, desk: null, publishedAt: null, url: null, tags: [], state: 'new' }
}
