// Keeps the open article and the list in step: opens the first article automatically, and after a new filter, order or
// change finds the open one's new place. An article is never closed because it left the list.
import { useEffect } from 'react'
import { words } from '../../messages/words.ts'
import type { ListHead } from '../../queries/article-list.ts'
import { openAt } from '../../session/article/open-article.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'

/** Milliseconds without a key press after which a count is announced. */
const TYPING_PAUSE = 300

export function useKeepPlace({ firstPage, isOutdated, total }: ListHead): void {
  const query = useViewState((state) => state.query)
  useEffect(() => {
    if (!firstPage || isOutdated) return
    const { articleId, place } = useViewState.getState()
    if (articleId === null) {
      if (firstPage.articles.length > 0) void openAt(0)
      return
    }
    const found = firstPage.articles.findIndex(({ id }) => id === articleId)
    if (found >= 0 && found !== place) changeView({ place: found })
    const isLost = found < 0 && place !== null && place < firstPage.articles.length
    if (isLost) changeView({ place: null })
  }, [firstPage, isOutdated])
  useEffect(() => {
    if (query === '' || total === null || isOutdated) return
    // Typing cancels the announcement.
    const timer = setTimeout(() => announce(words('list.found', { count: total })), TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [query, total, isOutdated])
}
