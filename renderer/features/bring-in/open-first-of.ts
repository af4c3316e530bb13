// Shows articles that have just come in: the library without a filter, with the first of them in its order open.
import { currentArchive } from '../../queries/archive.ts'
import { firstInList, listPageOptions } from '../../queries/articles.ts'
import { client } from '../../queries/client.ts'
import { changeView, useViewState } from '../../session/view-state.ts'

/** Opens the first of these articles. Nothing happens when there are none. */
export async function openFirstOf(ids: readonly string[]): Promise<void> {
  const [first] = ids
  if (first === undefined) return
  changeView({ shown: 'articles', query: '', place: null, selectedIds: [] })
  const found = await firstInList({ query: '', sort: useViewState.getState().sort }, ids).catch(() => null)
  await refreshList()
  changeView({ articleId: found?.id ?? first, place: found?.place ?? null, correctionId: null })
}

/** A place is scrolled to only when the list is as long as that: the new length has to be known first. */
async function refreshList(): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  const head = listPageOptions(archive.id, { query: '', sort: useViewState.getState().sort }, 0)
  await client.fetchQuery({ ...head, staleTime: 0 }).catch(() => null)
  await new Promise((resolve) => setTimeout(resolve))
}
