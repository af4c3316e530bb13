// Named sets of export choices, kept with the user's settings. Pure; the folder, the articles and the consent to hand out removed words
// are not part of one.
import { type ExportPreset, MOST_PRESETS } from '../../../electron/contract/index.ts'
import { LOCALE } from '../../messages/locale.ts'
import type { ExportForm } from './export-form.ts'

/** The preset a form makes. */
export function presetOf(form: ExportForm, name: string): ExportPreset {
  const { to, view, oneFile, nameTemplate, keepFooters, recipient, withWrongForms, withReasons } = form
  const { zip, whole, withDates, withVersion, withNotice } = form
  const kept = { view, oneFile, nameTemplate, keepFooters, recipient: recipient.trim(), withWrongForms, withReasons }
  return { name: name.trim(), to: [...to], ...kept, zip, whole, withDates, withVersion, withNotice }
}

/** The form with what a preset says. Removed words stay in until they are asked for again. */
export function withPreset(form: ExportForm, { name: _, ...choices }: ExportPreset): ExportForm {
  return { ...form, ...choices, withRemoved: false }
}

/** Whether the form says what the preset does. */
export function isAsPreset(form: ExportForm, preset: ExportPreset): boolean {
  const now = presetOf(form, preset.name)
  const isSame = <K extends keyof ExportPreset>(key: K): boolean => `${now[key]}` === `${preset[key]}`
  return !form.withRemoved && (Object.keys(now) as (keyof ExportPreset)[]).every(isSame)
}

/** Names are the same whatever their case. */
export function presetNamed(presets: readonly ExportPreset[], name: string): ExportPreset | null {
  const key = name.trim().toLocaleLowerCase()
  return presets.find((preset) => preset.name.toLocaleLowerCase() === key) ?? null
}

/** The presets with this one, in place of `former` and of one that has its name; by name. */
export function keepPreset(
  presets: readonly ExportPreset[],
  preset: ExportPreset,
  former: ExportPreset | null = null,
): readonly ExportPreset[] {
  const others = withoutPreset(former ? withoutPreset(presets, former) : presets, preset)
  return [...others, preset].sort((one, other) => one.name.localeCompare(other.name, LOCALE))
}

export function withoutPreset(presets: readonly ExportPreset[], { name }: ExportPreset): readonly ExportPreset[] {
  const gone = presetNamed(presets, name)
  return presets.filter((preset) => preset !== gone)
}

/** What is wrong with a name: nothing (null), none given, another preset's, or no room for one more. */
export function presetNameProblem(
  presets: readonly ExportPreset[],
  name: string,
  renamed: ExportPreset | null,
): 'missing' | 'taken' | 'full' | null {
  if (name.trim() === '') return 'missing'
  const known = presetNamed(presets, name)
  if (renamed) return known && known !== renamed ? 'taken' : null
  return !known && presets.length >= MOST_PRESETS ? 'full' : null
}
