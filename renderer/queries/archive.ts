// The open archive, and recent ones.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { ArchiveState, ArchiveSummary, RecentArchive } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { useAppInfo } from './app-info.ts'
import { askAgain, client, forgetArchive, keyOf } from './client.ts'

/** Polling interval for what an index that is still being built changes, in milliseconds. */
export const GROWING_MS = 1000

export const archiveStateOptions = queryOptions({
  queryKey: keyOf('archive:state'),
  queryFn: () => api.archiveState({}),
  // The progress of the index is broadcast; whatever message is missed, the end is seen.
  refetchInterval: ({ state: { data } }) =>
    data?.kind === 'open' && data.archive.indexing !== null ? GROWING_MS : (false as const),
})

/** Version of the app, or null until known. */
export function useAppVersion(): string | null {
  return useAppInfo()?.version ?? null
}

/** Recent archives, newest first, including the open one. */
export function useRecentArchives(): readonly RecentArchive[] {
  return useQuery(archiveStateOptions).data?.recent ?? []
}

/** The same, for code outside components. */
export function recentNow(): readonly RecentArchive[] {
  return client.getQueryData(archiveStateOptions.queryKey)?.recent ?? []
}

/** The open archive, for components that also exist without one; null: none is open. */
export function useArchiveIfOpen(): ArchiveSummary | null {
  const { data } = useQuery(archiveStateOptions)
  return data?.kind === 'open' ? data.archive : null
}

/** The open archive, for code outside components. */
export function currentArchive(): ArchiveSummary | null {
  const state = client.getQueryData(archiveStateOptions.queryKey)
  return state?.kind === 'open' ? state.archive : null
}

/** Identifies an archive; a copy has the same id. */
export function archiveKey({ id, place }: ArchiveSummary): string {
  return `${id} ${place}`
}

/** Takes over main's archive state; everything known of another archive is discarded. */
export function takeArchiveState(state: ArchiveState): void {
  const before = currentArchive()
  client.setQueryData(archiveStateOptions.queryKey, state)
  if (state.kind === 'open' && before && archiveKey(state.archive) === archiveKey(before)) return
  forgetArchive()
  void askAgain('acts')
}

const OpenArchiveContext = createContext<ArchiveSummary | null>(null)
export const OpenArchiveProvider = OpenArchiveContext.Provider

/** The open archive. Only for components inside the workspace. */
export function useOpenArchive(): ArchiveSummary {
  const archive = useContext(OpenArchiveContext)
  if (!archive) throw new Error('no archive is open here')
  return archive
}
