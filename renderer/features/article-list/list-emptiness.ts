// Why a list has no rows to show. Pure: a list without a filter is never said to be emptied by one, and one that still grows is
// not said to be empty.
import { filtersOf } from '../../queries/filters.ts'

export interface ListCount {
  /** Articles found; null until counted. */
  readonly total: number | null
  readonly isGrowing: boolean
  /** The count is of the filter before this one. */
  readonly isOutdated: boolean
}

/** null: there are rows, or there may be some in a moment. */
export function emptinessOf(
  query: string,
  { total, isGrowing, isOutdated }: ListCount,
): 'no-match' | 'nothing-here' | null {
  if (total !== 0 || isGrowing || isOutdated) return null
  return filtersOf(query).length > 0 ? 'no-match' : 'nothing-here'
}
