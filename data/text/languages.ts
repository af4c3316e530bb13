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

/**
 * Languages in which only names and the first words of sentences are capitalised, and names are not inflected; and German, where only full names
 * and what is like a part of them count.
 */
export const NAME_LANGUAGES = 'en de fr es pt it nl ca gl sv da nb nn no af sw'.split(' ')

/**
 * Words that can be correct twice in a row; English has its own rules for doubled words. All others are there once too often in these languages:
 * nous nous, sie sie, que que and “um um Hilfe zu bitten” are right.
 */
export const MAY_BE_TWICE: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words('sie es ihr ihnen uns was wer wo zu um ganz viele lange nie so ja nein na bitte weit weiter immer ha'),
  fr: words(
    'nous vous si oui non bien petit petits tout faire lui elle elles eux moi toi ha ho vite plus jour même pas fait',
  ),
  es: words('sí no nada poco casi luego que para vino nos ella él todo lejos ja tan paso lo sobre traje'),
  it: words('sì no lui lei così via man mano piano pian quasi poco bene appena subito tutto ecco ci che ha'),
  pt: words('sim não nada que logo já para ele ela quase como ha la a'),
  nl: words('die dat ze zij je wie er had was zijn haar het hem hoe in toe heel ja nee wat ha weer'),
  sv: words('den det de är var som in så ja nej på ha om mycket för till'),
}

/** German articles are right twice where the first is a relative pronoun, after a preposition or a comma: “in der der Kanzler sprach”. */
export const RELATIVE_TWICE = words('der die das den dem')

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
