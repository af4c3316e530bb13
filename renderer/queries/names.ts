// Names of the archive that look like spellings of one name, and their places.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { NameCluster, NamesFound, NamesPlaced } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { keyOf } from './client.ts'
import { forgetProgress } from './job-progress.ts'

export function namesOptions(archiveId: string) {
  return queryOptions({
    queryKey: keyOf('names:clusters', archiveId),
    queryFn: async ({ signal }): Promise<NamesFound> => {
      const job = jobOf(archiveId)
      const stop = (): void => void api.jobCancel({ job }).catch(() => {})
      signal.addEventListener('abort', stop)
      try {
        return await api.namesClusters({ job })
      } finally {
        signal.removeEventListener('abort', stop)
        forgetProgress(job)
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/** The job name under which the search for names is counted. */
export function jobOf(archiveId: string): string {
  return `names ${archiveId}`
}

export interface NamesQuery {
  /** null until they are known. */
  readonly found: NamesFound | null
  readonly isLooking: boolean
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

export function useNames(archiveId: string): NamesQuery {
  const asked = useQuery(namesOptions(archiveId))
  return {
    found: asked.data ?? null,
    isLooking: asked.isFetching,
    problem: asked.error && !asked.isFetching ? problemOf(asked.error) : null,
    retry: () => void asked.refetch(),
  }
}

/** Every form of a cluster, most frequent first. */
export function formsOf({ canonical, variants }: NameCluster): readonly string[] {
  return [canonical.form, ...variants.map(({ form }) => form)]
}

/** Where the forms of a cluster occur, doubtful ones first; null until known. */
export function useNamePlaces(archiveId: string, cluster: NameCluster): NamesPlaced | null {
  const forms = cluster.variants.map(({ form }) => form)
  const asked = useQuery({
    queryKey: keyOf('names:places', archiveId, ...forms),
    queryFn: () => api.namesPlaces({ forms: [...forms] }),
  })
  return asked.data ?? null
}
