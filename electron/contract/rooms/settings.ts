// Calls about the user's settings.
import { answers, nothing, type Room } from '../call.ts'
import { preferencesSchema, type UserSettings } from '../user-settings.ts'

export const settings = {
  'settings:read': { needs: 'nothing', request: nothing, answer: answers<UserSettings>() },
  'settings:update': { needs: 'nothing', request: preferencesSchema.partial(), answer: answers<UserSettings>() },
} as const satisfies Room<'settings'>
