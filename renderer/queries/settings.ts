// The user's settings. Main stores them and informs every window of a change.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { DEFAULT_USER_SETTINGS, type UserSettings } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { client, keyOf } from './client.ts'

export const settingsOptions = queryOptions({ queryKey: keyOf('settings:read'), queryFn: () => api.settingsRead({}) })

/** The settings; defaults until main has replied. */
export function useSettings(): UserSettings {
  return useQuery(settingsOptions).data ?? DEFAULT_USER_SETTINGS
}

/** The settings as they are now, for code outside components. */
export function currentSettings(): UserSettings {
  return client.getQueryData(settingsOptions.queryKey) ?? DEFAULT_USER_SETTINGS
}

/** The settings, requested if not known yet. */
export async function settingsNow(): Promise<UserSettings> {
  return await client.ensureQueryData(settingsOptions)
}

/** Takes over main's settings. */
export function takeSettings(settings: UserSettings): void {
  client.setQueryData(settingsOptions.queryKey, settings)
}

/** Changes some settings. Throws a CallFailed when main could not save them. */
export async function changeSettings(some: Partial<UserSettings>): Promise<void> {
  takeSettings(await api.settingsUpdate(some))
}
