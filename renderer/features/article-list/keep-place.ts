// Keeps the open article and the list in step: the first article is opened by itself, and after a new filter, order or
// change the open one is found again where it stands now. It is never closed because the list lost it.
import { useEffect } from 'react'
import { words } from '../../messages/words.ts'
import type { ListHead } from '../../queries/article-list.ts'
import { openAt } from '../../session/article/open-article.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'

/** Milliseconds without a key after which a count is said. */
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
    // Whoever types on has not asked yet.
    const timer = setTimeout(() => announce(words('list.found', { count: total })), TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [query, total, isOutdated])
}
