// The orders a list can be shown in, as the sort menu names them.
import type { ListRequest } from '../../electron/contract/index.ts'
import type { MessageId } from '../messages/words.ts'

export const SORT_ORDER_IDS = ['newest', 'oldest', 'headline', 'source', 'corrections', 'findings'] as const
export type SortOrder = (typeof SORT_ORDER_IDS)[number]

interface SortOrderRow extends Pick<ListRequest, 'sort' | 'descending'> {
  readonly label: MessageId
}

export const SORT_ORDERS: { readonly [S in SortOrder]: SortOrderRow } = {
  newest: { sort: 'published', descending: true, label: 'list.sort-newest' },
  oldest: { sort: 'published', descending: false, label: 'list.sort-oldest' },
  headline: { sort: 'headline', descending: false, label: 'list.sort-headline' },
  source: { sort: 'source', descending: false, label: 'list.sort-source' },
  corrections: { sort: 'corrections', descending: true, label: 'list.sort-corrections' },
  findings: { sort: 'findings', descending: true, label: 'list.sort-findings' },
}

/** An order as main takes it. */
export function orderOf(order: SortOrder): Pick<ListRequest, 'sort' | 'descending'> {
  const { sort, descending } = SORT_ORDERS[order]
  return { sort, descending }
}

export function isSortOrder(value: unknown): value is SortOrder {
  return SORT_ORDER_IDS.some((id) => id === value)
}
