// Saving, renaming and removing searches; problems are shown at the top of the window.

import type { SavedSearch } from '../../../../electron/contract/index.ts'
import { api } from '../../../api.ts'
import { words } from '../../../messages/words.ts'
import { orderOf } from '../../../queries/searches.ts'
import { SORT_ORDERS } from '../../../queries/sort-orders.ts'
import { showProblem } from '../../../session/archive-acts.ts'
import { mayWrite } from '../../../session/may-write.ts'
import { openOverlay } from '../../../session/overlay.ts'
import { changeView, useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { showToast } from '../../../ui/toast.tsx'

/** Asks for a name under which to save the current search. */
export function beginSavingSearch(): void {
  if (!mayWrite()) return
  if (useViewState.getState().query === '') announce(words('searches.nothing'))
  else openOverlay('search-name')
}

/** Saves the current search, or renames a saved one. */
export async function nameSearch(name: string, search: SavedSearch | null): Promise<void> {
  const { query, sort } = useViewState.getState()
  const { sort: key, descending } = SORT_ORDERS[sort]
  try {
    if (search) await api.searchesRename({ id: search.id, name })
    else await api.searchesSave({ name, query, sort: key, descending })
    announce(words('searches.saved', { name }))
  } catch (error) {
    showProblem(error)
  }
}

/** Removes a saved search; the message offers to undo it. */
export async function removeSearch(search: SavedSearch): Promise<void> {
  try {
    const { id: _, ...removed } = await api.searchesRemove({ id: search.id })
    const again = (): void => void api.searchesSave(removed).catch(showProblem)
    const text = words('searches.removed', { name: removed.name })
    showToast({ text, action: { label: words('searches.put-back'), onPress: again } })
  } catch (error) {
    showProblem(error)
  }
}

/** Shows the results of a saved search. */
export function openSearch(search: SavedSearch): void {
  changeView({
    shown: 'articles',
    query: search.query,
    sort: orderOf(search),
    place: null,
    selectedIds: [],
    drawer: null,
    onePane: 'list',
  })
}
