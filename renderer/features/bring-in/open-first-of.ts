// Shows articles that have just come in: the filter goes, the first of them in the order of the list is opened in its place.
import { api } from '../../api.ts'
import { currentArchive } from '../../queries/archive.ts'
import { listPageOptions } from '../../queries/article-list.ts'
import { client } from '../../queries/client.ts'
import { SORT_ORDERS } from '../../queries/sort-orders.ts'
import { changeView, useViewState } from '../../session/view-state.ts'

const PAGE = 500
/** Looking further than this is not worth the wait: then the article is opened without its place. */
const FURTHEST = 20_000

/** Opens the first of these articles. Nothing happens when there are none. */
export async function openFirstOf(ids: readonly string[]): Promise<void> {
  const [first] = ids
  if (first === undefined) return
  changeView({ query: '', place: null, selectedIds: [] })
  const found = await firstInList(new Set(ids)).catch(() => null)
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

async function firstInList(ids: ReadonlySet<string>): Promise<{ readonly id: string; readonly place: number } | null> {
  const { sort, descending } = SORT_ORDERS[useViewState.getState().sort]
  for (let offset = 0; offset < FURTHEST; offset += PAGE) {
    const { articles } = await api.articlesList({ query: '', sort, descending, offset, limit: PAGE })
    const at = articles.findIndex(({ id }) => ids.has(id))
    const row = articles[at]
    if (row) return { id: row.id, place: offset + at }
    if (articles.length < PAGE) return null
  }
  return null
}
