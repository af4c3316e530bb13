// What a person has set for the app, kept in their profile; the same in every window.
import { z } from '../../data/schema/index.ts'
import { keyMapSchema } from './chord.ts'

export const APPEARANCES = ['light', 'dark', 'system'] as const

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
}
