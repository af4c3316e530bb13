// What has been checked of the archive and which articles need a look, as the checks' thread knows it. No one asks for it while
// an archive is being opened: the list and the article come first.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type {
  ArchiveCoverage,
  ArticlesWithFindings,
  ArticleWithFindings,
  FindingKind,
} from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { client, keyOf } from './client.ts'

/** Milliseconds the list and the article have for themselves when an archive is opened. */
const LATER = 1200

export function coverageOptions(archiveId: string) {
  return queryOptions({
    queryKey: keyOf('coverage:read', archiveId),
    queryFn: async ({ signal }): Promise<ArchiveCoverage> => {
      if (client.getQueryData(keyOf('coverage:read', archiveId)) === undefined) await wait(LATER, signal)
      return known(await api.coverageRead({}))
    },
  })
}

/** How much is checked; null until that is known. */
export function useCoverage(archiveId: string): ArchiveCoverage | null {
  return useQuery(coverageOptions(archiveId)).data ?? null
}

/** The articles that need a look, those of one kind or (null) all. */
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
 * The articles (the worst first) as they are listed: down to the open one they stay where they were, so that nothing moves under
 * the cursor; what comes after it stands by how bad it is now. An open one that has left keeps its place free for the next.
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

/** An answer of the checks, which are closing with their archive when there is none. */
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
