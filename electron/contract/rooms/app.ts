// Calls about the app itself.
import { z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room } from '../call.ts'
import type { LanguageChoice } from '../languages.ts'

/** Folders a user may look into; main knows their paths. `archive`: of the window that asks. */
const APP_PLACES = ['archive', 'settings', 'logs'] as const
export type AppPlace = (typeof APP_PLACES)[number]

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
  /** The choice of language the app started with, which is in force until it starts again. */
  readonly languageAtStart: LanguageChoice
  /** The last two names of each folder's path. */
  readonly places: Readonly<Record<Exclude<AppPlace, 'archive'>, string>>
}

export const app = {
  'app:info': { needs: 'nothing', request: nothing, answer: answers<AppInfo>() },
  /** Shows a folder in the system's file manager. Problem: nothing-open. */
  'app:show-place': {
    needs: 'nothing',
    request: z.strictObject({ place: z.enum(APP_PLACES) }),
    answer: answers<null>(),
  },
  /** The licences of everything inside the app, as one text. */
  'app:licences': { needs: 'nothing', request: nothing, answer: answers<string>() },
  /** Asks whether to open the page with all versions in the browser. Nothing is looked up. */
  'app:check-for-updates': { needs: 'nothing', request: nothing, answer: answers<null>() },
} as const satisfies Room<'app'>
