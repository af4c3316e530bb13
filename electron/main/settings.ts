// What the app remembers for this user: window, appearance, archives opened before. Pure; settings-file.ts keeps it.
import { idSchema, instantSchema, z } from '../contract/index.ts'

export const APPEARANCES = ['system', 'light', 'dark'] as const
export type Appearance = (typeof APPEARANCES)[number]

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
  appearance: z.enum(APPEARANCES),
  recent: z.array(recentSchema).max(MOST_RECENT).readonly(),
  lastArchive: z.string().min(1).max(10_000).nullable(),
})
/** `recent`: newest first; `lastArchive`: folder (absolute path) to open again at the next start, null for none. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  bounds: null,
  appearance: 'system',
  recent: [],
  lastArchive: null,
}

/** The settings a file's text holds, or null when it holds none that this version understands. */
export function parseSettings(text: string): Settings | null {
  try {
    return settingsSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
