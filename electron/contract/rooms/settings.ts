// Calls about the user's settings.
import { answers, nothing, type Room } from '../call.ts'
import { preferencesSchema, type UserSettings } from '../user-settings.ts'

/** A folder of dictionaries, by its name, and the languages (BCP 47) it has besides English. */
export interface DictionaryFolder {
  readonly name: string
  readonly languages: readonly string[]
}

export const settings = {
  'settings:read': { needs: 'nothing', request: nothing, answer: answers<UserSettings>() },
  'settings:dictionaries': { needs: 'nothing', request: nothing, answer: answers<DictionaryFolder | null>() },
  /** Asks for a folder of Hunspell dictionaries; null when the user cancels. */
  'settings:pick-dictionaries': { needs: 'nothing', request: nothing, answer: answers<DictionaryFolder | null>() },
  'settings:forget-dictionaries': { needs: 'nothing', request: nothing, answer: answers<null>() },
  'settings:update': { needs: 'nothing', request: preferencesSchema.partial(), answer: answers<UserSettings>() },
} as const satisfies Room<'settings'>
