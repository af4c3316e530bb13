// The languages of the command line, and which of them a run speaks.
import type { Translation } from './translation.ts'

const LANGUAGES = ['en', 'de', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * As the environment says: CORRIGENDA_LANGUAGE, then LC_ALL, LC_MESSAGES and LANG as everywhere; where none of them is
 * set (Windows), the language of the system. English if it is none of ours.
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
