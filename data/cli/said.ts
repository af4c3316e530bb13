// What the command line says to people, in the language of the run. English is written where it is said, and is the key
// of its translation (languages/); documents of --json are always in English.
import type { DataWordId, DataWordValues } from '../text/translations/data-words.ts'
import { type DataVoice, type Language, loadDataVoice, loadTranslation, localeOf } from './languages/languages.ts'
import type { Translation } from './languages/translation.ts'

let translation: Translation = {}
let ofData: DataVoice = () => null
let locale = localeOf('en')

/** Sets the language of everything said from now on. Only English is there from the start. */
export async function speak(language: Language): Promise<void> {
  ;[translation, ofData] = await Promise.all([loadTranslation(language), loadDataVoice(language)])
  locale = localeOf(language)
}

/** How numbers are written (BCP 47). */
export function spokenLocale(): string {
  return locale
}

/** The English of a template, with {0}, {1}… for its values. */
export function keyOf(parts: readonly string[]): string {
  return parts.slice(1).reduce((key, part, n) => `${key}{${n}}${part}`, parts[0] ?? '')
}

/** Text in the language of the run. */
export function said(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  const key = keyOf(parts)
  return filled(translation[key] ?? key, values)
}

function filled(text: string, values: readonly unknown[]): string {
  return text.replaceAll(/\{(\d+)\}/g, (_, n: string) => String(values[Number(n)]))
}

/** Marks text that is in a table and said later, with `saying`. */
export function later(parts: TemplateStringsArray): string {
  return parts[0] ?? ''
}

/** Text of a table in the language of the run; text without a translation stays as it is. */
export function saying(english: string): string {
  return translation[english] ?? english
}

/** Text of a table with {0}, {1}… for its values, in the language of the run. */
export function sayingWith(english: string, values: readonly unknown[]): string {
  return filled(saying(english), values)
}

/** What data says in English (a finding, a format of exports), in the language of the run. */
export function saidByData(english: string, id: DataWordId, values: DataWordValues = {}): string {
  return ofData(id, values) ?? english
}
