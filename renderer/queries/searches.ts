// The saved searches of the archive.
import { useQuery } from '@tanstack/react-query'
import type { SavedSearch } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { client, keyOf } from './client.ts'
import { SORT_ORDER_IDS, SORT_ORDERS, type SortOrder } from './sort-orders.ts'

const NONE: readonly SavedSearch[] = []

/** Every saved search, in the order they were saved. */
export function useSavedSearches(archiveId: string): readonly SavedSearch[] {
  return useQuery({ queryKey: keyOf('searches:list', archiveId), queryFn: () => api.searchesList({}) }).data ?? NONE
}

/** The same, if already known, for code outside components. */
export function searchesNow(archiveId: string): readonly SavedSearch[] {
  return client.getQueryData<readonly SavedSearch[]>(keyOf('searches:list', archiveId)) ?? NONE
}

/** The list order of a saved search. */
export function orderOf({ sort, descending }: Pick<SavedSearch, 'sort' | 'descending'>): SortOrder {
  const found = SORT_ORDER_IDS.find((id) => SORT_ORDERS[id].sort === sort && SORT_ORDERS[id].descending === descending)
  return found ?? 'newest'
}
