// Information about the app itself, and the ways from there to its folders, its licences and its newer versions.
import { readFile } from 'node:fs/promises'
import { type AppInfo, type AppPlace, ok, refuse } from '../../contract/index.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

export interface AppHandlerOptions {
  readonly info: AppInfo
  /** A file (absolute path) in the folder of a place; null when the asking window has no archive. */
  readonly fileIn: (place: AppPlace) => string | null
  /** Shows a file in the system's file manager. */
  readonly showFile: (file: string) => void
  /** Absolute path of the licences' text. */
  readonly licences: string
  /** Asks whether to open the page with all versions. */
  readonly askForUpdates: () => void
}

/** Handlers of app:*. Problem: nothing-open. */
export function appHandlers(options: AppHandlerOptions): RoomHandlers<'app'> {
  const { info, fileIn, showFile, licences, askForUpdates } = options
  return {
    'app:info': () => ok(info),
    'app:show-place': ({ place }) => {
      const file = fileIn(place)
      if (file === null) return refuse('nothing-open', {})
      showFile(file)
      return ok(null)
    },
    'app:licences': async () => ok(await readFile(licences, 'utf8')),
    'app:check-for-updates': () => {
      askForUpdates()
      return ok(null)
    },
  }
}
