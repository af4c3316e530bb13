// Languages by name, from this computer's own list, so that no list is maintained by hand.
import { LOCALE } from '../messages/locale.ts'

const NAMES = new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'none' })
/** Regional forms that houses distinguish. */
const REGIONAL = [
  ...(['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA', 'fr-CA', 'fr-CH', 'fr-BE'] as const),
  ...(['de-AT', 'de-CH', 'es-MX', 'es-419', 'pt-BR', 'pt-PT', 'nl-BE', 'zh-Hans', 'zh-Hant', 'sr-Latn'] as const),
  ...(['fil', 'haw', 'ckb', 'sco', 'gsw'] as const),
] as const

export interface Language {
  /** BCP 47. */
  readonly id: string
  /** "French (fr)". */
  readonly name: string
}

let known: readonly Language[] | null = null

/** Every language with a two-letter code, and some regional forms, by name. */
export function languages(): readonly Language[] {
  known ??= collect()
  return known
}

/** "French (fr)"; the code alone when it has no name. */
export function shownLanguage(code: string): string {
  const name = nameOf(code)
  return name === null ? code : `${name} (${code})`
}

/** The code of a language typed as its name, its code, or both; null: neither. */
export function languageCode(typed: string): string | null {
  const text = typed.trim()
  const [, inBrackets] = /\(([\w-]+)\)$/.exec(text) ?? []
  const named = languages().find(({ id, name }) => isSame(name, text) || isSame(nameOf(id) ?? '', text))
  if (named) return named.id
  try {
    const [code] = Intl.getCanonicalLocales(inBrackets ?? text)
    return code !== undefined && nameOf(code) !== null ? code : null
  } catch {
    return null
  }
}

function collect(): readonly Language[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const codes = [...letters].flatMap((one) => [...letters].map((other) => `${one}${other}`))
  const found = [...codes, ...REGIONAL].filter((code) => isCanonical(code) && nameOf(code) !== null)
  return found
    .map((id) => ({ id, name: shownLanguage(id) }))
    .sort((one, other) => one.name.localeCompare(other.name, LOCALE))
}

/** Old codes map to newer ones, and would show a language twice. */
function isCanonical(code: string): boolean {
  return Intl.getCanonicalLocales(code)[0] === code
}

function nameOf(code: string): string | null {
  try {
    return NAMES.of(code) ?? null
  } catch {
    return null
  }
}

function isSame(one: string, other: string): boolean {
  return one !== '' && one.localeCompare(other, LOCALE, { sensitivity: 'base' }) === 0
}
