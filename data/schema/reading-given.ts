// What a reader is given besides the file itself; the record keeps it, so that verify can repeat the reading.
import { z } from './zod.ts'

/** What a column of a table can be, in the order editors are asked. */
export const TABLE_COLUMNS = [
  ...(['headline', 'standfirst', 'byline', 'body', 'html', 'date'] as const),
  ...(['url', 'tags', 'desk', 'source', 'language', 'item'] as const),
] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

/**
 * Which columns of a table are what, by their names in its first row, or as `#3` where the third has no name of its own. What is not
 * named is not read.
 */
export const tableColumnsSchema = z.partialRecord(z.enum(TABLE_COLUMNS), z.string().min(1).max(500))
export type TableColumns = Readonly<z.infer<typeof tableColumnsSchema>>

/** `headline`, `standfirst`: as another file of the same export says them. `columns`: of a table, as an editor stated them. */
export const readingGivenSchema = z.strictObject({
  headline: z.string().min(1).max(2000).optional(),
  standfirst: z.string().min(1).max(2000).optional(),
  columns: tableColumnsSchema.optional(),
})
export type ReadingGiven = Readonly<z.infer<typeof readingGivenSchema>>
