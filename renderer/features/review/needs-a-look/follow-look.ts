// What the list of articles that need a look does by itself: it keeps its order, and goes on to the next article.
import { useEffect, useRef } from 'react'
import type { ArticleToLookAt } from '../../../../electron/contract/index.ts'
import { useEdited } from '../../../session/article/edited.ts'
import { useViewState } from '../../../session/view-state.ts'
import { openLookAt, useLookState } from './look-acts.ts'

/** Remembers the order as it is shown, so that what is decided on moves no row. */
export function useKeptOrder(articles: readonly ArticleToLookAt[]): void {
  const order = articles.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (order !== '') useLookState.setState({ order: order.split(' ') })
  }, [order])
}

/** Opens the first article, and, once all of the one looked at is decided, the one that has its place then. */
export function useFollowing(articles: readonly ArticleToLookAt[]): void {
  const articleId = useViewState((state) => state.articleId)
  const isEditing = useEdited(({ articleId: edited }) => edited !== null)
  const last = useRef<{ readonly place: number; readonly articleId: string | null }>({ place: -1, articleId: null })
  const place = articles.findIndex(({ id }) => id === articleId)
  useEffect(() => {
    if (isEditing) return
    const isGone = last.current.place >= 0 && last.current.articleId === articleId
    const isFirst = last.current.place < 0
    if (place >= 0) {
      last.current = { place, articleId }
      if (isFirst) openLookAt(articles, place)
    } else if (articles.length > 0 && (isGone || isFirst)) openLookAt(articles, Math.max(0, last.current.place))
  }, [articles, place, articleId, isEditing])
}
