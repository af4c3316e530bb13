// What the app remembers for this user: window, appearance, archives opened before. Pure; settings-file.ts keeps it.
import {
  DEFAULT_USER_SETTINGS,
  idSchema,
  instantSchema,
  preferencesSchema,
  type UserSettings,
  z,
} from '../contract/index.ts'

export { APPEARANCES } from '../contract/index.ts'
export type Appearance = UserSettings['appearance']

const coordinate = z.int().min(-100_000).max(100_000)
const boundsSchema = z.object({
  x: coordinate,
  y: coordinate,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  isMaximized: z.boolean(),
})
/** Of the window when it is neither maximised nor full screen, in screen coordinates independent of scaling. */
export type SavedBounds = Readonly<z.infer<typeof boundsSchema>>

const recentSchema = z.object({
  id: idSchema,
  folder: z.string().min(1).max(10_000),
  title: z.string().min(1).max(200),
  openedAt: instantSchema,
})
export type RecentFolder = Readonly<z.infer<typeof recentSchema>>

export const MOST_RECENT = 10

const settingsSchema = z.object({
  version: z.literal(1),
  bounds: boundsSchema.nullable(),
  ...preferencesSchema.shape,
  recent: z.array(recentSchema).max(MOST_RECENT).readonly(),
  lastArchive: z.string().min(1).max(10_000).nullable(),
  /** Folder (absolute path) of the last export, to begin at the next time. */
  exportFolder: z.string().min(1).max(10_000).nullable().default(null),
})
/** `recent`: newest first; `lastArchive`: folder (absolute path) to open again at the next start, null for none. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  bounds: null,
  ...DEFAULT_USER_SETTINGS,
  recent: [],
  lastArchive: null,
  exportFolder: null,
}

/** The part of the settings that windows see and change. */
export function userSettingsOf(settings: Settings): UserSettings {
  const { author, appearance, textSize, density, singleKeys, keys, confusables } = settings
  return { author, appearance, textSize, density, singleKeys, keys, confusables }
}

/** The settings a file's text holds, or null when it holds none that this version understands. */
export function parseSettings(text: string): Settings | null {
  try {
    return settingsSchema.parse({ ...DEFAULT_USER_SETTINGS, ...JSON.parse(text) })
  } catch {
    return null
  }
}
