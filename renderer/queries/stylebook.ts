// The stylebook as this window shows it.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { StylebookShown } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { keyOf } from './client.ts'

function stylebookOptions(archiveId: string) {
  return queryOptions({ queryKey: keyOf('stylebook:read', archiveId), queryFn: () => api.stylebookRead({}) })
}

export interface StylebookQuery {
  /** null until known. */
  readonly shown: StylebookShown | null
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

export function useStylebook(archiveId: string): StylebookQuery {
  const asked = useQuery(stylebookOptions(archiveId))
  return {
    shown: asked.data ?? null,
    problem: asked.error && !asked.isFetching ? problemOf(asked.error) : null,
    retry: () => void asked.refetch(),
  }
}
