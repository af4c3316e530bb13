// Which articles an act on the list means: those chosen, else the open one.
import { useViewState } from './view-state.ts'

/** Ids an act such as tagging or exporting works on now; [] when nothing is open. */
export function idsToActOn(): readonly string[] {
  const { selectedIds, articleId } = useViewState.getState()
  if (selectedIds.length > 0) return selectedIds
  return articleId === null ? [] : [articleId]
}
