// The app's versions, and the suggested author.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { AppInfo } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { client, keyOf } from './client.ts'

const appInfoOptions = queryOptions({ queryKey: keyOf('app:info'), queryFn: () => api.appInfo({}) })

/** null until main has replied. */
export function useAppInfo(): AppInfo | null {
  return useQuery(appInfoOptions).data ?? null
}

/** For code outside components. */
export async function appInfo(): Promise<AppInfo> {
  return await client.ensureQueryData(appInfoOptions)
}
