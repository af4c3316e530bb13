// Recipes of tables: which columns are what, kept in the archive for the next table with the same columns.
import type { Archive } from '../../archive/archive.ts'
import { recipesFile } from '../../archive/side-file.ts'
import { type ClockAndIds, fail, ok, type Result, type TableRecipe } from '../../schema/index.ts'

/** Saves a recipe, in place of the one of its name and of that for the same columns. Problems: read-only, damaged, environment. */
export async function saveTableRecipe(
  archive: Archive,
  recipe: Omit<TableRecipe, 'id'>,
  { newId }: ClockAndIds,
): Promise<Result<TableRecipe>> {
  const saved = { id: newId(), ...recipe }
  const head = JSON.stringify(recipe.head)
  const done = await recipesFile.change(archive, (recipes) =>
    ok([...recipes.filter((each) => each.name !== recipe.name && JSON.stringify(each.head) !== head), saved]),
  )
  return done.ok ? ok(saved) : done
}

/** The recipe of a name. Problems: not-found, damaged, environment. */
export async function recipeNamed(archive: Archive, name: string): Promise<Result<TableRecipe>> {
  const recipes = await recipesFile.read(archive)
  if (!recipes.ok) return recipes
  const found = recipes.value.find((recipe) => recipe.name === name)
  return found ? ok(found) : fail('not-found', { what: 'recipe', id: name })
}

/** Removes a recipe; nothing that came in by it changes. Problems: not-found, read-only, damaged, environment. */
export async function removeTableRecipe(archive: Archive, name: string): Promise<Result<null>> {
  return await recipesFile.change(archive, (recipes) =>
    recipes.some((recipe) => recipe.name === name)
      ? ok(recipes.filter((recipe) => recipe.name !== name))
      : fail('not-found', { what: 'recipe', id: name }),
  )
}
