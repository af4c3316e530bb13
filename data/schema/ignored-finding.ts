// A finding an editor has decided to leave as it is: at one place, in one article, or wherever it is found.
import { authorSchema } from './author.ts'
import { idSchema } from './id.ts'
import { z } from './zod.ts'

export const IGNORE_SCOPES = ['place', 'article', 'archive'] as const

const context = z.string().max(80)

export const ignoredFindingSchema = z.strictObject({
  id: idSchema,
  scope: z.enum(IGNORE_SCOPES),
  /** Where it was ignored; with the scope archive it holds in all other articles too. */
  article: idSchema,
  check: z.string().min(1).max(100),
  /** What is there; '' for what is missing. */
  quote: z.string().max(100_000),
  /** The best fix it was offered, or null: other evidence is another question. */
  fix: z.string().max(100_000).nullable(),
  /** The text just before and after, by which the place is known again after other corrections. */
  before: context,
  after: context,
  author: authorSchema,
  at: z.iso.datetime(),
})
export type IgnoredFinding = Readonly<z.infer<typeof ignoredFindingSchema>>
export type IgnoreScope = IgnoredFinding['scope']

export const ignoredFindingsSchema = z.strictObject({ ignored: z.array(ignoredFindingSchema).max(100_000) })

/** ignored.json: in the order they were ignored. */
export interface IgnoredFindings {
  readonly ignored: readonly IgnoredFinding[]
}
