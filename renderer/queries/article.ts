// The open article: requested whole, then opened here with the same algebra as the store, so that text, marks and
// statuses are derived and never sent.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { type Article, openArticle } from '../../electron/contract/index.ts'
import { type AnyProblem, api, CallFailed, problemOf } from '../api.ts'
import { keyOf } from './client.ts'
import { type NumberedCorrection, numberCorrections } from './number-corrections.ts'

export interface OpenedArticle {
  readonly article: Article
  readonly corrections: readonly NumberedCorrection[]
  readonly isNoticeStale: boolean
  readonly isNoticeWordingOld: boolean
}

/** An article by its id. */
export function articleOptions(archiveId: string, id: string) {
  return queryOptions({
    queryKey: keyOf('article:read', archiveId, id),
    queryFn: async (): Promise<OpenedArticle> => {
      const { record, ...facts } = await api.articleRead({ id })
      const opened = openArticle(record)
      if (!opened.ok) throw new CallFailed(opened.problem)
      return { article: opened.value, corrections: numberCorrections(opened.value), ...facts }
    },
    structuralSharing: false,
  })
}

export interface ArticleQuery {
  readonly opened: OpenedArticle | null
  /** The previous article is shown while the requested one is loading. */
  readonly isOutdated: boolean
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

/** The article of an id; while it is loading the previous one stays. */
export function useArticle(archiveId: string, id: string | null): ArticleQuery {
  const found = useQuery({
    ...articleOptions(archiveId, id ?? ''),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  })
  return {
    opened: id === null ? null : (found.data ?? null),
    isOutdated: found.isPlaceholderData,
    problem: found.error ? problemOf(found.error) : null,
    retry: () => void found.refetch(),
  }
}
