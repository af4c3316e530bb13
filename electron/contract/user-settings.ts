// What a person has set for the app, kept in their profile; the same in every window.
import { viewSchema, z } from '../../data/schema/index.ts'
import { keyMapSchema } from './chord.ts'
import { exportFormats, nameTemplate } from './export-choices.ts'

export const APPEARANCES = ['light', 'dark', 'system'] as const

/**
 * What to enter in the export dialog, under a name. Neither the folder nor the consent to hand out removed words is kept: those are given
 * each time.
 */
export const exportPresetSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  to: exportFormats,
  view: viewSchema,
  oneFile: z.boolean(),
  nameTemplate,
  keepFooters: z.boolean(),
  recipient: z.string().max(200),
  withWrongForms: z.boolean(),
  withReasons: z.boolean(),
})
export type ExportPreset = Readonly<z.infer<typeof exportPresetSchema>>

export const MOST_PRESETS = 50

export const preferencesSchema = z.strictObject({
  /** Name that corrections carry; null: not asked yet. */
  author: z.string().trim().min(1).max(200).nullable(),
  appearance: z.enum(APPEARANCES),
  /** Of articles, in CSS pixels. */
  textSize: z.int().min(15).max(24),
  density: z.enum(['comfortable', 'compact']),
  /** Whether keys without Ctrl or Alt act. */
  singleKeys: z.boolean(),
  keys: keyMapSchema,
  /** Whether the checks look for confused words, which takes some hundred megabytes. */
  confusables: z.boolean(),
  /** Whether the introduction was seen or skipped. */
  introduced: z.boolean(),
  /** Of the export dialog, by name; no two have the same. */
  exportPresets: z.array(exportPresetSchema).max(MOST_PRESETS),
})
export type UserSettings = Readonly<z.infer<typeof preferencesSchema>>

export const DEFAULT_USER_SETTINGS: UserSettings = {
  author: null,
  appearance: 'system',
  textSize: 17,
  density: 'comfortable',
  singleKeys: true,
  keys: {},
  confusables: false,
  introduced: false,
  exportPresets: [],
}
