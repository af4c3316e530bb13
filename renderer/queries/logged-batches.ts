// Acts over many articles, of any age, as the archive's history lists them.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { LoggedBatch } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { keyOf } from './client.ts'

function loggedBatchesOptions(archiveId: string) {
  return queryOptions({ queryKey: keyOf('acts:logged', archiveId), queryFn: () => api.actsLogged({}) })
}

export interface LoggedBatches {
  /** Newest first; null until they are known. */
  readonly batches: readonly LoggedBatch[] | null
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

export function useLoggedBatches(archiveId: string): LoggedBatches {
  const found = useQuery({ ...loggedBatchesOptions(archiveId), staleTime: 0 })
  const problem = found.error ? problemOf(found.error) : null
  return { batches: found.data ?? null, problem, retry: () => void found.refetch() }
}
