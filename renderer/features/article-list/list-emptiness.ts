// Why a list has no rows. Pure: a list without a filter is never called empty because of one, and one still growing is
// not called empty.
import { filtersOf } from '../../queries/filters.ts'

export interface ListCount {
  /** Articles found; null until counted. */
  readonly total: number | null
  readonly isGrowing: boolean
  /** The count belongs to the previous filter. */
  readonly isOutdated: boolean
}

/** null: there are rows, or some may arrive in a moment. */
export function emptinessOf(
  query: string,
  { total, isGrowing, isOutdated }: ListCount,
): 'no-match' | 'nothing-here' | null {
  if (total !== 0 || isGrowing || isOutdated) return null
  return filtersOf(query).length > 0 ? 'no-match' : 'nothing-here'
}
