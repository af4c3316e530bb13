// The user's settings; every window is informed of a change.
import { type DictionaryFolder, ok, type Result, type UserSettings } from '../../contract/index.ts'
import type { RoomHandlers } from '../calls/handlers.ts'
import { nameOf } from '../security/hide-paths.ts'
import { userSettingsOf } from '../user-data/settings.ts'
import type { SettingsFile } from '../user-data/settings-file.ts'

export interface DictionaryOptions {
  /** Asks for a folder of dictionaries (absolute path); null when the user cancels. */
  readonly pickDictionaries: (windowId: number) => Promise<string | null>
  /** Called when other dictionaries are to be used. */
  readonly onDictionaries: () => void
}

/** Handlers of settings:*. `onChange` is called with the new and the previous settings. */
export function settingsHandlers(
  settings: SettingsFile,
  onChange: (next: UserSettings, before: UserSettings) => void,
  { pickDictionaries, onDictionaries }: DictionaryOptions,
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
    'settings:dictionaries': () => dictionariesOf(settings),
    'settings:pick-dictionaries': async (_, { windowId }) => {
      const folder = await pickDictionaries(windowId)
      if (folder === null) return ok(null)
      settings.update({ dictionaries: folder })
      onDictionaries()
      return dictionariesOf(settings)
    },
    'settings:forget-dictionaries': () => {
      settings.update({ dictionaries: null })
      onDictionaries()
      return ok(null)
    },
  }
}

async function dictionariesOf(settings: SettingsFile): Promise<Result<DictionaryFolder | null>> {
  const folder = settings.get().dictionaries
  if (folder === null) return ok(null)
  const { dictionariesIn } = await import('../user-data/dictionary-folder.ts')
  const found = await dictionariesIn(folder)
  return ok({ name: nameOf(folder), languages: [...new Set(found.map(({ language }) => language))].sort() })
}
