// The notices across the archive, and the house's wording. The list is read once; after that only changed articles are
// read again, unless the change may concern any (an export).
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { HouseNotices, ListedNotice } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { askAgain, client, keyOf } from './client.ts'

/** For more articles than this, reading the whole list again is no more work. */
const MANY = 200

export function noticesOptions(archiveId: string) {
  return queryOptions({ queryKey: keyOf('notices:list', archiveId), queryFn: () => api.noticesList({ ids: null }) })
}

export interface Notices {
  /** null until they are known. */
  readonly notices: readonly ListedNotice[] | null
  readonly unread: number
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

export function useNotices(archiveId: string): Notices {
  const found = useQuery(noticesOptions(archiveId))
  return {
    notices: found.data?.notices ?? null,
    unread: found.data?.unread ?? 0,
    problem: found.error ? problemOf(found.error) : null,
    retry: () => void found.refetch(),
  }
}

/** How many articles have a notice, according to the index; null until counted. */
export function useNoticeCount(archiveId: string): number | null {
  const queryFn = async (): Promise<number> => (await api.articlesCounts({ query: 'has:notice' })).total
  return useQuery({ queryKey: keyOf('articles:counts', archiveId, 'noticed'), queryFn }).data ?? null
}

/** Updates the list after articles have changed ([]: unknown which), if a list is cached. */
export async function followNotices(archiveId: string, ids: readonly string[]): Promise<void> {
  const { queryKey } = noticesOptions(archiveId)
  if (client.getQueryData(queryKey) === undefined) return await askAgain('notices', 'list')
  const isFew = ids.length > 0 && ids.length <= MANY
  const fresh = isFew ? await api.noticesList({ ids: [...ids] }).catch(() => null) : null
  if (!fresh) return await askAgain('notices', 'list')
  client.setQueryData(queryKey, (known) => {
    if (!known) return known
    const kept = known.notices.filter(({ article }) => !ids.includes(article))
    return { notices: [...kept, ...fresh.notices], unread: known.unread }
  })
}

function houseNoticesOptions(archiveId: string) {
  return queryOptions({ queryKey: keyOf('notices:house', archiveId), queryFn: () => api.noticesHouse({}) })
}

/** The house's wording of notices; null until known. */
export function useHouseNotices(archiveId: string): HouseNotices | null {
  return useQuery(houseNoticesOptions(archiveId)).data ?? null
}
