// The user's settings; every window is informed of a change.
import { ok, type UserSettings } from '../../contract/index.ts'
import { userSettingsOf } from '../user-data/settings.ts'
import type { SettingsFile } from '../user-data/settings-file.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of settings:*. `onChange` is called with the new and the previous settings. */
export function settingsHandlers(
  settings: SettingsFile,
  onChange: (next: UserSettings, before: UserSettings) => void,
): RoomHandlers<'settings'> {
  return {
    'settings:read': () => ok(userSettingsOf(settings.get())),
    'settings:update': (patch) => {
      const before = userSettingsOf(settings.get())
      settings.update(Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)))
      const next = userSettingsOf(settings.get())
      onChange(next, before)
      return ok(next)
    },
  }
}
