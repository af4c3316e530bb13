// Stores the settings in one file, written whole and durably. A file that cannot be parsed is set aside; one that
// cannot even be set aside is left alone: defaults never overwrite it.
import { readFileSync, renameSync } from 'node:fs'
import type { Log } from '../../../data/index.ts'
import { newId } from '../../contract/index.ts'
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings.ts'
import { writeWhole } from './whole-file.ts'

export interface SettingsFile {
  get(): Settings
  /** Replaces some settings. If they cannot be written, they apply until the app quits, and the log says so. */
  update(some: Partial<Omit<Settings, 'version'>>): void
}

/** Reads the settings from a file (absolute path), which need not exist yet. */
export function openSettings(file: string, log: Log): SettingsFile {
  const { settings: found, mayWrite } = readSettings(file, log)
  let settings = found
  return {
    get: () => settings,
    update(some) {
      const next = { ...settings, ...some }
      if (JSON.stringify(next) === JSON.stringify(settings)) return
      settings = next
      if (mayWrite) write(file, next, log)
    },
  }
}

function readSettings(file: string, log: Log): { readonly settings: Settings; readonly mayWrite: boolean } {
  try {
    const settings = parseSettings(readFileSync(file, 'utf8'))
    if (settings !== null) return { settings, mayWrite: true }
    const aside = file.replace(/(\.json)?$/, `.unreadable-${newId()}.json`)
    renameSync(file, aside)
    log.trouble(`the settings could not be understood and were set aside as ${aside}`)
    return { settings: DEFAULT_SETTINGS, mayWrite: true }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { settings: DEFAULT_SETTINGS, mayWrite: true }
    log.trouble('the settings could not be read; they are left as they are and changes are not kept', error)
    return { settings: DEFAULT_SETTINGS, mayWrite: false }
  }
}

function write(file: string, settings: Settings, log: Log): void {
  try {
    writeWhole(file, `${JSON.stringify(settings, null, 2)}\n`)
  } catch (error) {
    log.trouble('the settings could not be written', error)
  }
}
