// Where each kind of dialog starts: in the folder it last used, kept across restarts. Since version 43 Electron starts
// all of them in Downloads, and the system no longer remembers.
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SettingsFile } from './settings-file.ts'

/** What a dialog is for; each purpose has its own folder. */
export type DialogPurpose = 'open' | 'create' | 'import' | 'export' | 'page' | 'styles' | 'dictionaries' | 'verify'

export interface DialogFolders {
  /** The folder (absolute path) to start in. If it is gone, its nearest existing parent. */
  startOf(purpose: DialogPurpose): string
  /** Remembers the folder (absolute path) in which a dialog ended. */
  remember(purpose: DialogPurpose, folder: string): void
}

/** `first`: absolute path of the folder to start in the first time. */
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
