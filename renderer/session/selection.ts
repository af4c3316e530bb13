// The articles an act on the list applies to: those selected, otherwise the open one.
import { useViewState } from './view-state.ts'

/** Ids an act such as tagging or exporting applies to now; [] when nothing is open. */
export function idsToActOn(): readonly string[] {
  const { selectedIds, articleId } = useViewState.getState()
  if (selectedIds.length > 0) return selectedIds
  return articleId === null ? [] : [articleId]
}
