// Punctuation conventions by language, as data. A language that is not listed has none.

/** Conventions of one language. */
export interface Conventions {
  /** Curly double quotation marks, opening and closing; null: several are usual. */
  readonly double: readonly [string, string] | null
  /** Marks not preceded by a blank. */
  readonly tight: string
  /** Marks that only open, not followed by a blank. */
  readonly opening: string
}

const TIGHT = ',;:!?.'
const ENGLISH: Conventions = { double: ['“', '”'], tight: TIGHT, opening: '([“' }
const GERMAN: Conventions = { double: ['„', '“'], tight: TIGHT, opening: '([„' }
const POLISH: Conventions = { double: ['„', '”'], tight: TIGHT, opening: '([„' }
const SWEDISH: Conventions = { double: ['”', '”'], tight: TIGHT, opening: '([' }
const SEVERAL: Conventions = { double: null, tight: TIGHT, opening: '([' }
/** A blank, narrow or not, belongs before ; : ! ? and inside « ». */
const FRENCH: Conventions = { double: ['“', '”'], tight: ',.', opening: '([' }

/** By primary language subtag. */
export const CONVENTIONS: Readonly<Record<string, Conventions>> = {
  ...each('en es it pt nl ca gl eu tr id ms sw af ga cy', ENGLISH),
  ...each('de cs sk sl hr et lt is', GERMAN),
  ...each('pl ro hu', POLISH),
  ...each('sv fi', SWEDISH),
  ...each('da nb nn no lv', SEVERAL),
  fr: FRENCH,
}

/** Languages in which only names and the first words of sentences are capitalised, and names are not inflected. */
export const NAME_LANGUAGES = 'en fr es pt it nl ca gl sv da nb nn no af sw'.split(' ')

/** Small words that are never correct twice in a row; English has its own rules for doubled words. */
export const NEVER_TWICE: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words('und oder mit für ein eine einen einem einer eines dem im zum zur vom'),
  fr: words('le la les des du un une et ou dans pour par avec sur au aux ce cette ces'),
  es: words('el la los las un una de del y o en con por para al'),
  it: words('il lo gli i un una uno di del della dei e ed in con per da dal nel nella'),
  pt: words('o os as um uma de do da dos das e em com por para no na nos nas ao'),
  nl: words('de een en of met voor naar bij'),
  sv: words('och ett med för till av'),
}

/** The primary subtag of a BCP 47 tag. */
export function primaryOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? ''
}

/** The conventions of a language; null: none known. */
export function conventionsOf(language: string): Conventions | null {
  return CONVENTIONS[primaryOf(language)] ?? null
}

export function isEnglish(language: string): boolean {
  return primaryOf(language) === 'en'
}

function each(languages: string, conventions: Conventions): Readonly<Record<string, Conventions>> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, conventions]))
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
