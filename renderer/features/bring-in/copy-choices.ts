// What was said of copy before it is imported: its language, its encoding, and which columns of a table are what. Pure.
import type { ImportChoices, PlannedTable, TableColumn, TableColumns } from '../../../electron/contract/index.ts'

/** undefined: as it is recognised. */
export type CopySaid = Pick<ImportChoices, 'language' | 'encoding' | 'columns'>

/** The choices, with something said of the file of this name; null: of all files. What was said otherwise stays. */
export function withSaid(choices: ImportChoices, name: string | null, said: CopySaid): ImportChoices {
  if (name === null) return { ...choices, ...said }
  const { files = {} } = choices
  return { ...choices, files: { ...files, [name]: { ...files[name], ...said } } }
}

/** Which columns of a table are what: as was said, even if the table has not been read that way yet. */
export function columnsOf({ name, columns }: PlannedTable, { files = {} }: ImportChoices): TableColumns {
  return files[name]?.columns ?? columns
}

/** The choices, with the column of this heading taken for something; undefined: no column is. */
export function withColumn(
  choices: ImportChoices,
  table: PlannedTable,
  column: TableColumn,
  head: string | undefined,
): ImportChoices {
  const { [column]: _, ...others } = columnsOf(table, choices)
  return withSaid(choices, table.name, { columns: head === undefined ? others : { ...others, [column]: head } })
}

/** The choices once a recipe is gone: tables that were read by it are still read the same way. */
export function withoutRecipe(choices: ImportChoices, tables: readonly PlannedTable[], recipe: string): ImportChoices {
  return tables
    .filter((table) => table.recipe === recipe)
    .reduce((next, { name, columns }) => withSaid(next, name, { columns }), choices)
}
