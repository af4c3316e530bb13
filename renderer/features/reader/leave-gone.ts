// The open article is not in the archive any more, because the import that brought it was undone: the one that has its place in
// the list now is opened instead.
import { useEffect } from 'react'
import type { AnyProblem } from '../../api.ts'
import { currentArchive } from '../../queries/archive.ts'
import { listPageOptions } from '../../queries/article-list.ts'
import { client } from '../../queries/client.ts'
import { openAt } from '../../session/article/open-article.ts'
import { changeView, useViewState } from '../../session/view-state.ts'

/** Leaves the open article when reading it answers that there is none. */
export function useLeaveGone(problem: AnyProblem | null): void {
  const isGone = problem?.code === 'not-found'
  useEffect(() => {
    if (isGone) void leave()
  }, [isGone])
}

async function leave(): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  const { query, sort, place, articleId } = useViewState.getState()
  const head = listPageOptions(archive.id, { query, sort }, 0)
  const list = await client.fetchQuery({ ...head, staleTime: 0 }).catch(() => null)
  if (!list || useViewState.getState().articleId !== articleId) return
  changeView({ selectedIds: [] })
  const count = list.total ?? list.articles.length
  if (count > 0) await openAt(Math.min(place ?? 0, count - 1))
  else changeView({ articleId: null, correctionId: null, place: null })
}
