// The languages of the interface. Articles, notices and exported copy have their own, which these never touch.

/** Languages a user can choose, by their tag. */
const LANGUAGES = ['en', 'de', 'fr'] as const
/** `pseudo`: English with accents, longer and in brackets, made to test that every word can be translated. */
export type Language = (typeof LANGUAGES)[number] | 'pseudo'

/** Choices of the setting; `system`: the first of the system's languages that is one of ours, otherwise English. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]

/** Name of the parameter by which main tells a window its language; absent for English. */
export const LANGUAGE_PARAMETER = 'language'

/**
 * The language to use. `preferred`: the system's languages (BCP 47 tags), the most preferred first. `forced`: the value
 * of CORRIGENDA_LANGUAGE, which precedes the setting if it names a language.
 */
export function languageFor(choice: LanguageChoice, preferred: readonly string[], forced?: string): Language {
  const named = languageNamed(forced)
  if (named) return named
  if (choice !== 'system') return choice
  const first = preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0]).find((tag) => isOffered(tag))
  return languageNamed(first) ?? 'en'
}

/** The language of a tag that names one exactly. */
export function languageNamed(tag: string | null | undefined): Language | undefined {
  return tag === 'pseudo' || isOffered(tag) ? tag : undefined
}

function isOffered(tag: string | null | undefined): tag is (typeof LANGUAGES)[number] {
  return LANGUAGES.some((language) => language === tag)
}
