// Check coverage of the archive and the articles with findings, as known to the checks' thread. Not requested while an
// archive is being opened: the list and the article come first.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type {
  ArchiveCoverage,
  ArticlesWithFindings,
  ArticleWithFindings,
  FindingKind,
} from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { client, keyOf } from './client.ts'

/** Milliseconds reserved for the list and the article when an archive is opened. */
const LATER = 1200

function coverageOptions(archiveId: string) {
  return queryOptions({
    queryKey: keyOf('coverage:read', archiveId),
    queryFn: async ({ signal }): Promise<ArchiveCoverage> => {
      if (client.getQueryData(keyOf('coverage:read', archiveId)) === undefined) await wait(LATER, signal)
      return known(await api.coverageRead({}))
    },
  })
}

/** Check coverage; null until known. */
export function useCoverage(archiveId: string): ArchiveCoverage | null {
  return useQuery(coverageOptions(archiveId)).data ?? null
}

/** The articles with findings, of one kind or (null) any. */
export function needsALookOptions(archiveId: string, kind: FindingKind | null) {
  return queryOptions({
    queryKey: keyOf('coverage:articles', archiveId, kind),
    queryFn: async (): Promise<ArticlesWithFindings> => known(await api.coverageArticles({ kind })),
  })
}

export interface Look {
  /** null until known. */
  readonly list: ArticlesWithFindings | null
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

export function useNeedsALook(archiveId: string, kind: FindingKind | null): Look {
  const found = useQuery({ ...needsALookOptions(archiveId, kind), placeholderData: keepPreviousData })
  return {
    list: found.data ?? null,
    problem: found.error ? problemOf(found.error) : null,
    retry: () => void found.refetch(),
  }
}

/** Findings of each kind in the archive; empty until known. */
export function useFindingsByKind(archiveId: string): ReadonlyMap<FindingKind, number> {
  const found = useQuery({
    queryKey: keyOf('coverage:kinds', archiveId),
    queryFn: async () => known(await api.coverageKinds({})),
  })
  return new Map(found.data?.map(({ kind, count }) => [kind, count]))
}

/** Undecided findings of some articles, by id; null: not checked. */
export function findingCountsOptions(archiveId: string, ids: readonly string[]) {
  return queryOptions({
    queryKey: keyOf('coverage:counts', archiveId, ids),
    queryFn: async (): Promise<ReadonlyMap<string, number | null>> => {
      const counts = known(await api.coverageCounts({ ids: [...ids] }))
      return new Map(ids.map((id, at) => [id, counts[at] ?? null]))
    },
    enabled: ids.length > 0,
  })
}

/**
 * The articles (worst first) in list order: down to the open one they keep their places, so that nothing moves under
 * the cursor; those after it are in their current order. An open one that has left the list keeps its place free for
 * the next.
 */
export function inKeptOrder(
  articles: readonly ArticleWithFindings[],
  before: readonly string[],
  openId: string | null,
): readonly ArticleWithFindings[] {
  const found = new Map(articles.map((article) => [article.id, article]))
  const kept = before.slice(0, openId === null ? 0 : before.indexOf(openId) + 1).filter((id) => found.has(id))
  const isKept = new Set(kept)
  return [...kept.flatMap((id) => found.get(id) ?? []), ...articles.filter(({ id }) => !isKept.has(id))]
}

/** A reply of the checks; null means that they are closing with their archive. */
function known<T>(answer: T | null): T {
  if (answer === null) throw new DOMException('closing', 'AbortError')
  return answer
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
