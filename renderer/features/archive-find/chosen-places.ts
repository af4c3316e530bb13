// Which of the places found are to be corrected, and what each would read: decided from what was found, what was typed, and what somebody
// selected or left out by hand.
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
  /** Whether places are selected without being asked for by hand; `includes` says which other ones are. */
  readonly selectsAll: boolean
  readonly includes: Readonly<Record<LeftOut, boolean>>
  /** Rows, by their index, that are not as these say. */
  readonly toggled: ReadonlySet<number>
}

/** A row to correct: what it would read (null: it reads so already) and whether it is selected. */
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

/** What is to be corrected. */
export function editsIn(chosen: readonly ChosenRow[]): readonly PlaceEdit[] {
  return chosen.flatMap(({ edit, isChosen }) => (edit && isChosen ? [edit] : []))
}

/** `toggled` once the rows given are all selected, or all left out. */
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

/** The rows of the article a row belongs to. */
export function rowsOfArticle(rows: readonly FoundRow[], row: number): readonly number[] {
  let first = row
  while (first > 0 && rows[first]?.isFirst === false) first -= 1
  let end = first + 1
  while (end < rows.length && rows[end]?.isFirst === false) end += 1
  return Array.from({ length: Math.min(end, rows.length) - first }, (_, n) => first + n)
}

/** Whether all, some or none of the rows that can be are selected. */
export function howMany(chosen: readonly ChosenRow[], rows: readonly number[]): 'all' | 'some' | 'none' {
  const possible = rows.filter((row) => chosen[row]?.edit)
  const count = possible.filter((row) => chosen[row]?.isChosen).length
  if (count === 0) return 'none'
  return count === possible.length ? 'all' : 'some'
}
