// Calls about the app itself.
import { answers, nothing, type Room } from '../call.ts'

export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly platform: string
  /** The name to suggest when the author is not known yet: CORRIGENDA_AUTHOR, or the login name. */
  readonly author: string
  /** Whether CORRIGENDA_AUTHOR gives the name, so that the user need not be asked. */
  readonly isAuthorGiven: boolean
}

export const app = {
  'app:info': { needs: 'nothing', request: nothing, answer: answers<AppInfo>() },
} as const satisfies Room<'app'>
