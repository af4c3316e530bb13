// A recipe: which columns of a table are what, kept under a name in the archive for the next table with the same columns.
import { idSchema } from './id.ts'
import { tableColumnsSchema } from './reading-given.ts'
import { z } from './zod.ts'

export const recipeNameSchema = z.string().trim().min(1).max(100)

export const tableRecipeSchema = z.strictObject({
  id: idSchema,
  name: recipeNameSchema,
  head: z.array(z.string().max(500)).min(1).max(1000),
  columns: tableColumnsSchema,
})
/** `head`: the names of all columns of the table it was made for, in order. A name is there once. */
export type TableRecipe = Readonly<z.infer<typeof tableRecipeSchema>>

export const tableRecipesSchema = z.strictObject({ recipes: z.array(tableRecipeSchema).max(500) })

/** recipes.json, in the order they were saved. */
export interface TableRecipes {
  readonly recipes: readonly TableRecipe[]
}
