// Which of the found places are to be corrected, and their new text: computed from the results, the replacement as
// typed, and the places the user selected or deselected.
import {
  editOfPlace,
  type FindPattern,
  type LeftOut,
  leftOutBecause,
  type PlaceEdit,
  type Replacement,
} from '../../../electron/contract/index.ts'
import type { FoundRow } from './found-rows.ts'

export interface Choosing {
  readonly pattern: FindPattern
  readonly replacement: Replacement
  /** Whether places are selected by default; `includes` says which further ones are. */
  readonly selectsAll: boolean
  readonly includes: Readonly<Record<LeftOut, boolean>>
  /** Indexes of the rows whose selection differs from the default. */
  readonly toggled: ReadonlySet<number>
}

/** A row to correct: its new text (null: already so) and whether it is selected. */
export interface ChosenRow {
  readonly edit: PlaceEdit | null
  readonly isChosen: boolean
}

/** In the order of the rows. */
export function chosenRows(
  rows: readonly FoundRow[],
  { pattern, replacement, selectsAll, includes, toggled }: Choosing,
  status: PlaceEdit['status'],
): readonly ChosenRow[] {
  return rows.map(({ article, place }, index) => {
    const edit = editOfPlace(article.id, place, pattern, replacement, status)
    const because = leftOutBecause(place)
    const isUsual = selectsAll && (because === null || includes[because])
    return { edit, isChosen: edit !== null && isUsual !== toggled.has(index) }
  })
}

/** The edits to make. */
export function editsIn(chosen: readonly ChosenRow[]): readonly PlaceEdit[] {
  return chosen.flatMap(({ edit, isChosen }) => (edit && isChosen ? [edit] : []))
}

/** `toggled` after selecting, or deselecting, all of the given rows. */
export function choosing(
  chosen: readonly ChosenRow[],
  toggled: ReadonlySet<number>,
  rows: readonly number[],
  isWanted: boolean,
): ReadonlySet<number> {
  const next = new Set(toggled)
  for (const row of rows) {
    if (!chosen[row]?.edit || chosen[row].isChosen === isWanted) continue
    if (!next.delete(row)) next.add(row)
  }
  return next
}

/** The rows of the article to which a row belongs. */
export function rowsOfArticle(rows: readonly FoundRow[], row: number): readonly number[] {
  let first = row
  while (first > 0 && rows[first]?.isFirst === false) first -= 1
  let end = first + 1
  while (end < rows.length && rows[end]?.isFirst === false) end += 1
  return Array.from({ length: Math.min(end, rows.length) - first }, (_, n) => first + n)
}

/** Whether all, some or none of the selectable rows are selected. */
export function howMany(chosen: readonly ChosenRow[], rows: readonly number[]): 'all' | 'some' | 'none' {
  const possible = rows.filter((row) => chosen[row]?.edit)
  const count = possible.filter((row) => chosen[row]?.isChosen).length
  if (count === 0) return 'none'
  return count === possible.length ? 'all' : 'some'
}
