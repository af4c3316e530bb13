// The language of the interface, and the form of dates, numbers and lists in it: the one place that names them. Main
// says which in the address of the page; it stays for as long as the window does.
import { LANGUAGE_PARAMETER, type Language, languageNamed } from '../../electron/contract/index.ts'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', pseudo: 'en-GB' }
/** Languages written from right to left. None yet; a language added is named here if it is. */
const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set<Language>()

// Tests have no address.
const asked = new URLSearchParams(globalThis.location?.search).get(LANGUAGE_PARAMETER)

export const LANGUAGE: Language = languageNamed(asked) ?? 'en'
/** BCP 47. */
export const LOCALE = LOCALES[LANGUAGE]
export const DIRECTION = RIGHT_TO_LEFT.has(LANGUAGE) ? 'rtl' : 'ltr'
