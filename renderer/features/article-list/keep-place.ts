// Keeps the open article and the list in step: opens the first article automatically, and after a new filter, order or
// change finds the open one's new place, however far down. An article is never closed because it left the list.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { words } from '../../messages/words.ts'
import {
  type ListHead,
  type ListView,
  listPageOptions,
  PAGE_SIZE,
  pageOf,
  placeOptions,
} from '../../queries/articles.ts'
import { usePaused } from '../../queries/use-paused.ts'
import { openAt } from '../../session/article/open-article.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'

/** Milliseconds without a key press after which a count is announced. */
const TYPING_PAUSE = 300

export function useKeepPlace(archiveId: string, view: ListView, { firstPage, isOutdated, total }: ListHead): void {
  const { query } = view
  useEffect(() => {
    if (!firstPage || isOutdated || useViewState.getState().articleId !== null) return
    if (firstPage.articles.length > 0) void openAt(0)
  }, [firstPage, isOutdated])
  const found = usePlaceNow(archiveId, view)
  const place = useViewState((state) => state.place)
  useEffect(() => {
    if (found !== undefined && found !== place) changeView({ place: found })
  }, [found, place])
  useEffect(() => {
    if (query === '' || total === null || isOutdated) return
    // Typing cancels the announcement.
    const timer = setTimeout(() => announce(words('list.found', { count: total })), TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [query, total, isOutdated])
}

/**
 * The open article's place in the list, from 0; null: it is not in it; undefined: not yet known. Only if the page where
 * the article was no longer has it is main asked, and then not at every key of a filter.
 */
function usePlaceNow(archiveId: string, view: ListView): number | null | undefined {
  const articleId = useViewState((state) => state.articleId)
  const page = useViewState((state) => pageOf(state.place ?? 0))
  const { data } = useQuery(listPageOptions(archiveId, view, page))
  const at = data?.articles.findIndex(({ id }) => id === articleId) ?? -1
  const isPaused = usePaused(view.query)
  const isAsked = articleId !== null && data !== undefined && at < 0 && isPaused
  const asked = useQuery({ ...placeOptions(archiveId, view, articleId ?? ''), enabled: isAsked })
  if (at >= 0) return page * PAGE_SIZE + at
  if (!isAsked || asked.isFetching || !asked.data) return undefined
  return asked.data.first?.place ?? null
}
