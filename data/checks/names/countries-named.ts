// Which countries a text names.
import { primaryOf } from '../../text/languages.ts'
import { countryNamesIn } from '../../text/well-known-places.ts'

interface CountryNames {
  readonly pattern: RegExp
  /** ISO 3166 codes by name. */
  readonly codes: ReadonlyMap<string, string>
}

/** New Mexico, Nueva Guinea: other places. New Zealand is a name of its own. */
const NOT_AFTER = '(?:New|Nouveau|Nouvelle|Nuevo|Nueva|Nuovo|Nuova|Novo|Nova|Nieuw)[ -]'
/** Endings of a name: Deutschlands; and of the people of a country that ends in “a”: Kenyan, Indians. */
const ENDING: Readonly<Record<string, string>> = { de: 's?', en: '(?:(?<=a)ns?)?' }

const known = new Map<string, CountryNames>()

/** Countries (ISO 3166 codes) a text in a language (a BCP 47 tag) names in whole words: no India in Indiana, no Guinea in Papua New Guinea. */
export function countriesNamedIn(text: string, language: string): ReadonlySet<string> {
  const { pattern, codes } = namesOf(language)
  return new Set([...text.matchAll(pattern)].map(([, name = '']) => codes.get(name) as string))
}

/** Countries of two parts that newsrooms call by the first alone. Wallis, Turks or South Georgia is something else as often. */
const CALLED_BY_FIRST = /^(?:Trinidad|Antigua|Bosnia|S[aã]o Tomé|Saint Vincent|Saint Kitts)$/u

/** A name as the CLDR has it and as newsrooms write it: Saint Lucia for St. Lucia, Trinidad and Tobago or Trinidad for Trinidad & Tobago, Myanmar for Myanmar (Burma). */
function asWritten(name: string): readonly string[] {
  const plain = name.replace(/^St\. /, 'Saint ').replace(/ \(.*\)$/, '')
  const [first = ''] = plain.split(' & ')
  const forms = [name, name.replace(/^St\. /, 'St '), plain, plain.replace(' & ', ' and ')]
  return [...new Set(CALLED_BY_FIRST.test(first) ? [...forms, first] : forms)]
}

function namesOf(language: string): CountryNames {
  const before = known.get(language)
  if (before) return before
  const codes = new Map(
    [...countryNamesIn(language)].flatMap(([code, name]) => asWritten(name).map((form) => [form, code])),
  )
  const longestFirst = [...codes.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  const pattern = `(?<![\\p{L}\\p{M}]|${NOT_AFTER})(${longestFirst.join('|')})${ENDING[primaryOf(language)] ?? ''}(?![\\p{L}\\p{M}])`
  const made = { pattern: new RegExp(pattern, 'gu'), codes }
  known.set(language, made)
  return made
}
