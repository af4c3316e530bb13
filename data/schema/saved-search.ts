// A saved search: its query and order under a name, kept in the archive for everyone.
import { idSchema } from './id.ts'
import { sortKeySchema } from './list.ts'
import { z } from './zod.ts'

export const searchNameSchema = z.string().trim().min(1).max(100)

export const savedSearchSchema = z.strictObject({
  id: idSchema,
  name: searchNameSchema,
  query: z.string().min(1).max(2000),
  sort: sortKeySchema,
  descending: z.boolean(),
})
/** query: docs/search.md. Names may repeat: the id identifies a search. */
export type SavedSearch = Readonly<z.infer<typeof savedSearchSchema>>

export const savedSearchesSchema = z.strictObject({ searches: z.array(savedSearchSchema).max(500) })

/** searches.json, in display order. */
export interface SavedSearches {
  readonly searches: readonly SavedSearch[]
}
