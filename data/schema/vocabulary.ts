// The controlled terms of an archive: every tag once, with its aliases.
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

/** A tag suggested for an article that mentions it. */
export interface TagSuggestion {
  readonly name: string
  /** How often the article mentions it. */
  readonly here: number
  /** Articles of the archive that have the tag. */
  readonly articles: number
  /** Whether the archive already has such a tag. */
  readonly isKnown: boolean
}
