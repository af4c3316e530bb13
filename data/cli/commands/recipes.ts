import { removeTableRecipe } from '../../acts/import/table-recipes.ts'
import { recipesFile } from '../../archive/side-file.ts'
import { ok, type TableRecipe } from '../../schema/index.ts'
import { AUTHOR, type Command, filledIfGiven, withArchive } from '../command.ts'
import { takes } from '../option.ts'
import { said } from '../said.ts'

export const recipes: Command = {
  name: 'recipes',
  summary:
    'List the saved recipes, which say what the columns of tables are, or remove one. What came in by it stays as it is.',
  usage: 'corrigenda recipes <archive> [--remove NAME]',
  example: 'corrigenda recipes courier --remove "Old system"',
  options: { ...AUTHOR, remove: takes('NAME', 'Remove the recipe of this name.') },
  arity: [1, 1],
  run: (input) => {
    const name = filledIfGiven(input, 'remove')
    return withArchive(input, name === undefined ? 'read' : 'write', async (archive) => {
      const removed = name === undefined ? ok(null) : await removeTableRecipe(archive, name)
      const all = removed.ok ? await recipesFile.read(archive) : removed
      return all.ok ? ok({ document: { recipes: all.value }, text: shown(all.value) }) : all
    })
  },
}

function shown(all: readonly TableRecipe[]): string {
  if (all.length === 0) return said`No recipes. Save one with import --columns … --save-recipe NAME.`
  return all
    .map(
      ({ name, columns }) =>
        `${name}: ${Object.entries(columns)
          .map(([what, column]) => `${what}=${column}`)
          .join(', ')}`,
    )
    .join('\n')
}
