// The findings in the open article: requested once it has been open for a moment, so that stepping through the list
// requests nothing, and again whenever its text or the evidence has changed.
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type FindingsRead, headHash } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import type { OpenedArticle } from './article.ts'
import { keyOf } from './client.ts'

/** Milliseconds an article must be open before it is checked. */
const SETTLED = 250
/** Milliseconds findings are kept after the article is left. */
const KEPT = 60_000

/** The findings in an article's present text. */
export function findingsOptions(archiveId: string, { article: { record } }: OpenedArticle) {
  return queryOptions({
    queryKey: keyOf('findings:read', archiveId, record.id, headHash(record)),
    queryFn: async ({ signal }): Promise<FindingsRead> => {
      await settled(signal)
      const read = await api.findingsRead({ id: record.id })
      // Superseded by a newer request; the caller is gone, or asks again.
      if (read === null) throw new DOMException('superseded', 'AbortError')
      return read
    },
    gcTime: KEPT,
  })
}

export interface FindingsQuery {
  /** While a changed text is being checked, its previous findings. */
  readonly read: FindingsRead | null
  readonly isChecking: boolean
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

/** The findings in the article; `opened` null: none is open. */
export function useFindingsRead(archiveId: string, opened: OpenedArticle | null): FindingsQuery {
  const id = opened?.article.record.id
  const asked = useMemo(() => (opened ? findingsOptions(archiveId, opened) : null), [archiveId, opened])
  const found = useQuery({
    queryKey: asked?.queryKey ?? keyOf('findings:read', archiveId),
    queryFn: asked?.queryFn ?? skipToken,
    gcTime: KEPT,
    placeholderData: (before, query) => (query?.queryKey[3] === id ? before : undefined),
  })
  return {
    read: found.data ?? null,
    isChecking: found.isFetching,
    problem: found.error && !found.isFetching ? problemOf(found.error) : null,
    retry: () => void found.refetch(),
  }
}

function settled(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, SETTLED)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
