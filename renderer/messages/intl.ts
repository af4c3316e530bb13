// The words on screen, by id, in the language of the window. `words` is a plain function, so that shortcuts, stores and
// announcements can use it like components do: the language is settled before anything else of the window is evaluated.
import { createIntl, createIntlCache } from 'react-intl'
import type { DataWordId } from '../../electron/contract/index.ts'
import { en } from './en.ts'
import { LANGUAGE, LOCALE } from './locale.ts'
import type { MessageId, MessageValues } from './message-id.ts'

export type { MessageId, MessageValues } from './message-id.ts'

// In English nothing is waited for. A language must import nothing of the window, or it would wait for itself.
const messages: Readonly<Record<string, string>> = LANGUAGE === 'en' ? en : { ...en, ...(await translation(LANGUAGE)) }

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
  return format(id, values)
}

/** What is said in English outside the window, in the language of the window if it has that message. */
export function translated(english: string, id: DataWordId, values?: MessageValues): string {
  if (Object.hasOwn(messages, id)) return format(id, values)
  return LANGUAGE === 'pseudo' ? `[${english}]` : english
}

/** Messages are text: `<name>` in one is what it says, not a tag. */
function format(id: string, values: MessageValues | undefined): string {
  return intl.formatMessage({ id }, values, { ignoreTag: true })
}
