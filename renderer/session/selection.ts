// The articles an act on the list applies to: those selected, otherwise the open one.
import { useViewState, type ViewState } from './view-state.ts'

/** Ids an act such as tagging or exporting applies to now; [] when nothing is open. */
export function idsToActOn(): readonly string[] {
  const { selectedIds, articleId } = useViewState.getState()
  if (selectedIds.length > 0) return selectedIds
  return articleId === null ? [] : [articleId]
}

/** Whether the list shows withdrawn articles, which can be restored and removed. */
export function showsWithdrawn({ query, shown }: Pick<ViewState, 'query' | 'shown'>): boolean {
  return shown === 'articles' && /(^|\s)is:"?withdrawn"?(\s|$)/iu.test(query)
}
