// The languages of the command line, and which of them a run speaks.
import type { DataWordId, DataWords, DataWordValues } from '../../text/translations/data-words.ts'
import type { Translation } from './translation.ts'

export const LANGUAGES = ['en', 'de', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * As the environment says: CORRIGENDA_LANGUAGE, then LC_ALL, LC_MESSAGES and LANG as everywhere; where none of them is
 * set (Windows), the language of the system. English if we have no translation into it.
 */
export function languageOf(environment: NodeJS.ProcessEnv, system: () => string = systemLanguage): Language {
  const { CORRIGENDA_LANGUAGE: own, LC_ALL, LC_MESSAGES, LANG } = environment
  return offered(own) ?? offered(LC_ALL || LC_MESSAGES || LANG || system()) ?? 'en'
}

/** `de_AT.UTF-8` and `de-AT` are German. */
function offered(name: string | undefined): Language | undefined {
  const [primary] = (name ?? '').toLowerCase().split(/[-_.@]/)
  return LANGUAGES.find((language) => language === primary)
}

function systemLanguage(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale
}

/** How numbers are written (BCP 47). */
export function localeOf(language: Language): string {
  return { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' }[language]
}

/** What it says instead of English. */
export async function loadTranslation(language: Language): Promise<Translation> {
  switch (language) {
    case 'en':
      return {}
    case 'de':
      return (await import('./german.ts')).german
    case 'fr':
      return (await import('./french.ts')).french
  }
}

/** What data says instead of English, by the id of its message; null where the language lacks it. */
export type DataVoice = (id: DataWordId, values: DataWordValues) => string | null

/** How data speaks it; the reader of ICU messages is loaded with it. */
export async function loadDataVoice(language: Language): Promise<DataVoice> {
  if (language === 'en') return () => null
  const [{ IntlMessageFormat }, messages] = await Promise.all([import('intl-messageformat'), dataWordsOf(language)])
  const locale = localeOf(language)
  return (id, values) => {
    const message = Object.hasOwn(messages, id) ? messages[id] : undefined
    if (message === undefined) return null
    return String(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format({ ...values }))
  }
}

async function dataWordsOf(language: Exclude<Language, 'en'>): Promise<DataWords> {
  if (language === 'de') return (await import('../../text/translations/german.ts')).german
  return (await import('../../text/translations/french.ts')).french
}
