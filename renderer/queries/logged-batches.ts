// Acts over many articles, of any age, as the archive's history lists them.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type LoggedBatch, newId } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { keyOf } from './client.ts'

function loggedBatchesOptions(archiveId: string) {
  return queryOptions({ queryKey: keyOf('acts:logged', archiveId), queryFn: () => api.actsLogged({}) })
}

/** Queried while it is shown: each changed article may leave an act with nothing to revert. */
function spentBatchesOptions(archiveId: string) {
  return queryOptions({
    queryKey: keyOf('acts:spent', archiveId),
    queryFn: async ({ signal }) => {
      const job = newId()
      signal.addEventListener('abort', () => void api.jobCancel({ job }).catch(() => undefined))
      return await api.actsSpent({ job })
    },
  })
}

export interface LoggedBatches {
  /** Newest first; null until they are known. */
  readonly batches: readonly LoggedBatch[] | null
  /** Ids of those with nothing left to revert; empty until they are known. */
  readonly spent: readonly string[]
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

export function useLoggedBatches(archiveId: string): LoggedBatches {
  const found = useQuery({ ...loggedBatchesOptions(archiveId), staleTime: 0 })
  const spent = useQuery({ ...spentBatchesOptions(archiveId), staleTime: 0 })
  const problem = found.error ? problemOf(found.error) : null
  return { batches: found.data ?? null, spent: spent.data ?? [], problem, retry: () => void found.refetch() }
}
