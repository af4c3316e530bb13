// A finding an editor has decided to ignore: at one place, in one article, or everywhere.
import { authorSchema } from './author.ts'
import type { FindingKind } from './finding.ts'
import { idSchema } from './id.ts'
import { z } from './zod.ts'

export const IGNORE_SCOPES = ['place', 'article', 'archive'] as const

const context = z.string().max(80)

export const ignoredFindingSchema = z.strictObject({
  id: idSchema,
  scope: z.enum(IGNORE_SCOPES),
  /** Where it was ignored; with the scope archive it applies to all other articles too. */
  article: idSchema,
  check: z.string().min(1).max(100),
  /** The text there; '' for something missing. */
  quote: z.string().max(100_000),
  /** The best fix it offered, or null: with a different fix it is reported again. */
  fix: z.string().max(100_000).nullable(),
  /** The text just before and after, which identifies the place after other corrections. */
  before: context,
  after: context,
  author: authorSchema,
  at: z.iso.datetime(),
})
export type IgnoredFinding = Readonly<z.infer<typeof ignoredFindingSchema>>
export type IgnoreScope = IgnoredFinding['scope']

/** Where findings of a kind can be ignored, the narrowest first: that two articles are copies, not in all others. */
export function ignoreScopesOf(kind: FindingKind): readonly IgnoreScope[] {
  return kind === 'duplicate' ? ['place', 'article'] : IGNORE_SCOPES
}

export const ignoredFindingsSchema = z.strictObject({ ignored: z.array(ignoredFindingSchema).max(100_000) })

/** ignored.json, in the order they were ignored. */
export interface IgnoredFindings {
  readonly ignored: readonly IgnoredFinding[]
}
