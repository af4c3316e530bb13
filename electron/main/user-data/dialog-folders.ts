// Where each kind of dialog begins: in the folder it was last used in, remembered over restarts. Since version 43 Electron begins them all
// in Downloads, and the system no longer remembers.
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SettingsFile } from './settings-file.ts'

/** What a dialog is for; each has a memory of its own. */
export type DialogPurpose = 'open' | 'create' | 'import' | 'export' | 'page' | 'styles' | 'verify'

export interface DialogFolders {
  /** The folder (absolute path) to begin in. One that is gone gives way to the nearest above it that is there. */
  startOf(purpose: DialogPurpose): string
  /** Remembers the folder (absolute path) a dialog ended in. */
  remember(purpose: DialogPurpose, folder: string): void
}

/** `first`: absolute path of the folder to begin in the first time. */
export function dialogFolders(settings: Pick<SettingsFile, 'get' | 'update'>, first: () => string): DialogFolders {
  return {
    startOf: (purpose) => nearest(settings.get().dialogFolders[purpose]) ?? first(),
    remember: (purpose, folder) => {
      settings.update({ dialogFolders: { ...settings.get().dialogFolders, [purpose]: folder } })
    },
  }
}

function nearest(folder: string | undefined): string | null {
  if (folder === undefined) return null
  if (existsSync(folder)) return folder
  const above = dirname(folder)
  return above === folder ? null : nearest(above)
}
