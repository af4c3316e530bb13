// When the open article is no longer in the archive, because its import was undone, opens the one now at its place in
// the list.
import { useEffect } from 'react'
import type { AnyProblem } from '../../api.ts'
import { currentArchive } from '../../queries/archive.ts'
import { listPageOptions } from '../../queries/articles.ts'
import { client } from '../../queries/client.ts'
import { openAt } from '../../session/article/open-article.ts'
import { changeView, useViewState } from '../../session/view-state.ts'

/** Leaves the open article when reading it returns not-found. */
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
