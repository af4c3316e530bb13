// What the app remembers for this user: windows, appearance, recent archives. Pure; settings-file.ts stores it.
import {
  DEFAULT_USER_SETTINGS,
  idSchema,
  instantSchema,
  preferencesSchema,
  type UserSettings,
  z,
} from '../../contract/index.ts'

export { APPEARANCES } from '../../contract/index.ts'
export type Appearance = UserSettings['appearance']

const folderSchema = z.string().min(1).max(10_000)
const coordinate = z.int().min(-100_000).max(100_000)
const boundsSchema = z.object({
  x: coordinate,
  y: coordinate,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  isMaximized: z.boolean(),
})
/** Bounds of the window when neither maximised nor full screen, in device-independent screen coordinates. */
export type SavedBounds = Readonly<z.infer<typeof boundsSchema>>

const windowSchema = z.object({ folder: folderSchema.nullable(), bounds: boundsSchema.nullable() })
/** A window to open at the next start: the folder (absolute path) of its archive, null for none, and its bounds. */
export type SavedWindow = Readonly<z.infer<typeof windowSchema>>

export const MOST_WINDOWS = 50

const recentSchema = z.object({
  id: idSchema,
  folder: folderSchema,
  title: z.string().min(1).max(200),
  openedAt: instantSchema,
})
export type RecentFolder = Readonly<z.infer<typeof recentSchema>>

export const MOST_RECENT = 10

const settingsSchema = z.object({
  version: z.literal(2),
  windows: z.array(windowSchema).max(MOST_WINDOWS).readonly(),
  ...preferencesSchema.shape,
  recent: z.array(recentSchema).max(MOST_RECENT).readonly(),
  /**
   * Folders (absolute paths) the app is opening by itself as it starts: one still listed at the next start never
   * finished opening.
   */
  opening: z.array(folderSchema).max(MOST_WINDOWS).readonly().default([]),
  /** Folder (absolute path) of Hunspell dictionaries for languages besides English; null: none. Windows see its name only. */
  dictionaries: folderSchema.nullable().default(null),
  /** Where dialogs start (absolute paths), by purpose (dialog-folders.ts). */
  dialogFolders: z.record(z.string().max(40), folderSchema).readonly().default({}),
})
/** `recent`: newest first; `windows`: those open last, the one in front at the end. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  windows: [],
  ...DEFAULT_USER_SETTINGS,
  recent: [],
  opening: [],
  dictionaries: null,
  dialogFolders: {},
}

const userSettings = z.object(preferencesSchema.shape)

/** The part of the settings that windows see and change. */
export function userSettingsOf(settings: Settings): UserSettings {
  return userSettings.parse(settings)
}

/** The settings in a file's text, or null when this version cannot parse them. */
export function parseSettings(text: string): Settings | null {
  try {
    return settingsSchema.parse({ ...DEFAULT_USER_SETTINGS, ...upToDate(JSON.parse(text)) })
  } catch {
    return null
  }
}

/**
 * Version 1 had one window: its `bounds`, and its archive as `lastArchive`. At first only the folder of exports was
 * remembered.
 */
function upToDate(kept: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { exportFolder, ...rest } = kept
  const folders = typeof exportFolder === 'string' ? { dialogFolders: { export: exportFolder } } : {}
  if (kept.version !== 1) return { ...folders, ...rest }
  const { bounds, lastArchive, ...others } = rest
  return { ...folders, ...others, version: 2, windows: [{ folder: lastArchive, bounds }] }
}
