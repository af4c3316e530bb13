// Corrections awaiting a decision across the archive. The list is read once; after that only changed articles are read
// again.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { OpenProposal } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { askAgain, client, keyOf } from './client.ts'

/** For more articles than this, reading the whole list again is no more work. */
const MANY = 200
/** Rows of the index counted at once. */
const COUNTED = 500

export function proposalsOptions(archiveId: string) {
  return queryOptions({ queryKey: keyOf('proposals:list', archiveId), queryFn: () => api.proposalsList({ ids: null }) })
}

export interface Proposals {
  /** null until they are known. */
  readonly proposals: readonly OpenProposal[] | null
  readonly unread: number
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

export function useProposals(archiveId: string): Proposals {
  const found = useQuery(proposalsOptions(archiveId))
  return {
    proposals: found.data?.proposals ?? null,
    unread: found.data?.unread ?? 0,
    problem: found.error ? problemOf(found.error) : null,
    retry: () => void found.refetch(),
  }
}

/** How many corrections are proposed in total, according to the index; null until counted. */
export function useProposedCount(archiveId: string): number | null {
  return useQuery({ queryKey: keyOf('articles:list', archiveId, 'proposed'), queryFn: countProposed }).data ?? null
}

async function countProposed(): Promise<number> {
  const request = { query: 'has:proposal', sort: 'published', descending: true, limit: COUNTED } as const
  let count = 0
  for (let offset = 0; ; offset += COUNTED) {
    const { articles } = await api.articlesList({ ...request, offset })
    count += articles.reduce((sum, { proposed }) => sum + proposed, 0)
    if (articles.length < COUNTED) return count
  }
}

/** Updates the list after articles have changed ([]: unknown which), if a list is cached. */
export async function followProposals(archiveId: string, ids: readonly string[]): Promise<void> {
  const { queryKey } = proposalsOptions(archiveId)
  if (client.getQueryData(queryKey) === undefined) return await askAgain('proposals', 'list')
  const isFew = ids.length > 0 && ids.length <= MANY
  const fresh = isFew ? await api.proposalsList({ ids: [...ids] }).catch(() => null) : null
  if (!fresh) return await askAgain('proposals', 'list')
  client.setQueryData(queryKey, (known) => {
    if (!known) return known
    const kept = known.proposals.filter(({ article }) => !ids.includes(article))
    return { proposals: [...kept, ...fresh.proposals], unread: known.unread }
  })
}
