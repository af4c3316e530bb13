// The user's settings, kept in their profile; the same in every window.
import { viewSchema, z } from '../../data/schema/index.ts'
import { keyMapSchema } from './chord.ts'
import { exportFormats, nameTemplate } from './export-choices.ts'
import { LANGUAGE_CHOICES } from './languages.ts'

export const APPEARANCES = ['light', 'dark', 'system'] as const

/**
 * A named set of export options. The folder and the consent to export removed words are never saved: they are given
 * each time.
 */
const exportPresetSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  to: exportFormats,
  view: viewSchema,
  oneFile: z.boolean(),
  nameTemplate,
  keepFooters: z.boolean(),
  recipient: z.string().max(200),
  withWrongForms: z.boolean(),
  withReasons: z.boolean(),
  /** Absent in presets of older versions. */
  zip: z.boolean().default(false),
  whole: z.boolean().default(false),
  withDates: z.boolean().default(false),
  withVersion: z.boolean().default(false),
  withNotice: z.boolean().default(false),
})
export type ExportPreset = Readonly<z.infer<typeof exportPresetSchema>>

export const MOST_PRESETS = 50

export const preferencesSchema = z.strictObject({
  /** The author of corrections; null: not asked yet. */
  author: z.string().trim().min(1).max(200).nullable(),
  appearance: z.enum(APPEARANCES),
  /** Of windows, menus and dialogs, from the next start of the app. */
  language: z.enum(LANGUAGE_CHOICES),
  /** Of articles, in CSS pixels. */
  textSize: z.int().min(15).max(24),
  density: z.enum(['comfortable', 'compact']),
  /** Whether shortcuts without Ctrl or Alt are active. */
  singleKeys: z.boolean(),
  keys: keyMapSchema,
  /** Whether the checks look for confused words, which takes some hundred megabytes of memory. */
  confusables: z.boolean(),
  /** Whether the introduction was seen or skipped. */
  introduced: z.boolean(),
  /** Export presets; names are unique. */
  exportPresets: z.array(exportPresetSchema).max(MOST_PRESETS),
})
export type UserSettings = Readonly<z.infer<typeof preferencesSchema>>

export const DEFAULT_USER_SETTINGS: UserSettings = {
  author: null,
  appearance: 'system',
  language: 'system',
  textSize: 17,
  density: 'comfortable',
  singleKeys: true,
  keys: {},
  confusables: false,
  introduced: false,
  exportPresets: [],
}
