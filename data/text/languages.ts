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
 * Small words and numbers that are hardly ever correct twice in a row; English has its own rules for doubled words. Left out are those that can
 * be: nous nous, die die, que que, “zitto zitto”, “um um Hilfe zu bitten”, and the particles of Dutch and Swedish verbs, “trad op op het plein”.
 */
export const HARDLY_TWICE: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words(
    'und oder mit für ein eine einen einem einer eines der die das den dem im zum zur vom beim ins am an auf in aus über unter von vor bei bis nach ' +
      'seit durch ohne gegen dass ob aber auch ist wird wurde wurden war waren hat hatte haben sind kann soll nur schon als wie seine ihre ihren ihrem ' +
      'ihrer seinen seinem diese dieser dieses sich selbst zwei drei vier fünf sechs sieben acht neun zehn zwölf',
  ),
  fr: words(
    'le la les des du de un une et ou ni dans pour par avec sur au aux ce cette ces sa ses mon ma mes leurs notre votre nos vos dont donc mais qui que ' +
      'en depuis pendant avant après sans sous vers chez contre selon jusque a est ont sera était étaient comme aussi où à chaque plusieurs deux trois ' +
      'quatre cinq six sept huit dix',
  ),
  es: words(
    'el la los las un una unas unos de del y o en con por al su sus mi mis esta estos estas ese esa es fue han había está están desde hasta sin contra ' +
      'según durante pero aunque cuando donde también cada se dos tres cuatro cinco seis siete ocho nueve diez',
  ),
  it: words(
    'il lo gli i la le un una di del della dei delle degli dello e ed in con per da dal dalla nel nella nei nelle sul sulla al alla ai alle è sono era ' +
      'hanno suo sua suoi questo questa anche ma dopo senza tra fra ogni',
  ),
  pt: words(
    'o os as um uma de do da dos das e em com por na nos nas ao aos pelo pela seu sua seus suas esta esse essa é foi tem mas quando onde também sem ' +
      'desde até cada',
  ),
  nl: words('de een en of met naar van zonder maar niet ook als wordt werd heeft'),
  sv: words('och ett en att från eller men inte också har hade blev blir'),
}

/** The primary subtag of a BCP 47 tag. */
export function primaryOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? ''
}

/** A tag that Intl takes: articles may say `fr_FR`, or what is no tag at all. */
export function tagOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return primaryOf(language)
  }
}

/** The region of a BCP 47 tag, `GB` or `419`, also of `en_GB`; undefined: none. */
export function regionOf(language: string): string | undefined {
  return /^[a-z]+(?:-[a-z]{3})*(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?!\w)/i.exec(tagOf(language))?.[1]
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
