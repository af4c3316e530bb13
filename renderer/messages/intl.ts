// The words on screen, by id, in the language of the window. `words` is a plain function, so that shortcuts, stores and
// announcements can use it like components do: the language is settled before anything else of the window is evaluated.
import { createIntl, createIntlCache } from 'react-intl'
import type { ExportFormatInfo } from '../../electron/contract/index.ts'
import { withSheets } from './command-words.ts'
import { en } from './en.ts'
import { LANGUAGE, LOCALE } from './locale.ts'

export type MessageId = keyof typeof en
/** ICU values: text and numbers. */
export type MessageValues = Readonly<Record<string, string | number>>

/** What is said of a finding, by its message; how an export format is presented. */
type OutsideId = `says.${string}` | `format.${string}.${keyof ExportFormatInfo['words']}`

/**
 * Messages of another language, by id; what it lacks is in English. They also have what is said outside the window in
 * English: by checks of their findings, and by export formats of themselves.
 */
export type Translation = Readonly<Partial<Record<MessageId, string>> & Record<OutsideId, string>>

// In English nothing is waited for. A language must import nothing of the window, or it would wait for itself.
const messages: Readonly<Record<string, string>> =
  LANGUAGE === 'en' ? en : { ...en, ...withSheets(await translation(LANGUAGE)) }

async function translation(language: Exclude<typeof LANGUAGE, 'en'>): Promise<Readonly<Record<string, string>>> {
  switch (language) {
    case 'de':
      return (await import('./languages/german.ts')).german
    case 'fr':
      return (await import('./languages/french.ts')).french
    case 'pseudo':
      return (await import('./languages/pseudo.ts')).pseudo(en)
  }
}

export const intl = createIntl({ locale: LOCALE, messages, onError: reportMessage }, createIntlCache())

/**
 * A message that lacks a value, or does not exist, is a bug: thrown in development, and in a built app written to the
 * console, which fails e2e tests.
 */
function reportMessage(error: Error): void {
  if (!import.meta.env?.PROD) throw error
  // biome-ignore lint/suspicious/noConsole: tests and bug reports read the window's console
  console.error(error.message)
}

/** The message of an id with its values filled in. */
export function words(id: MessageId, values?: MessageValues): string {
  return intl.formatMessage({ id }, values)
}

/** What is said in English outside the window, in the language of the window if it has that message. */
export function translated(english: string, id: OutsideId, values?: MessageValues): string {
  if (Object.hasOwn(messages, id)) return intl.formatMessage({ id }, values)
  return LANGUAGE === 'pseudo' ? `[${english}]` : english
}
