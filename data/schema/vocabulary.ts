// The controlled terms of an archive: every tag once, with aliases that lead to it.
import { tagSchema } from './metadata.ts'
import { z } from './zod.ts'

export const termSchema = z.strictObject({
  name: tagSchema,
  parent: tagSchema.nullable(),
  aliases: z.array(tagSchema),
  note: z.string().max(2000),
})
export type Term = Readonly<z.infer<typeof termSchema>>

export const vocabularySchema = z.strictObject({ terms: z.array(termSchema) })
export type Vocabulary = Readonly<z.infer<typeof vocabularySchema>>

/** A vocabulary without terms. */
export function emptyVocabulary(): Vocabulary {
  return { terms: [] }
}

/** A tag an article could carry, as it names it. */
export interface TagSuggestion {
  readonly name: string
  /** How often the article names it. */
  readonly here: number
  /** Articles of the archive that have the tag. */
  readonly articles: number
  /** Whether the archive has such a tag already. */
  readonly isKnown: boolean
}
