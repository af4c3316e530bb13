// Which archive is open, and which were before.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { ArchiveState, ArchiveSummary, RecentArchive } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { useAppInfo } from './app-info.ts'
import { askAgain, client, forgetArchive, keyOf } from './client.ts'

export const archiveStateOptions = queryOptions({
  queryKey: keyOf('archive:state'),
  queryFn: () => api.archiveState({}),
})

/** Version of the app, or null until it is known. */
export function useAppVersion(): string | null {
  return useAppInfo()?.version ?? null
}

/** Archives opened before, newest first, the open one among them. */
export function useRecentArchives(): readonly RecentArchive[] {
  return useQuery(archiveStateOptions).data?.recent ?? []
}

/** The same, for code outside components. */
export function recentNow(): readonly RecentArchive[] {
  return client.getQueryData(archiveStateOptions.queryKey)?.recent ?? []
}

/** The archive open now, for components that are there without one too; null: none is. */
export function useArchiveIfOpen(): ArchiveSummary | null {
  const { data } = useQuery(archiveStateOptions)
  return data?.kind === 'open' ? data.archive : null
}

/** The archive open now, for code outside components. */
export function currentArchive(): ArchiveSummary | null {
  const state = client.getQueryData(archiveStateOptions.queryKey)
  return state?.kind === 'open' ? state.archive : null
}

/** Tells archives apart: a copy of one has its id. */
export function archiveKey({ id, place }: ArchiveSummary): string {
  return `${id} ${place}`
}

/** Takes in what main says is open; everything known of another archive is forgotten. */
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
