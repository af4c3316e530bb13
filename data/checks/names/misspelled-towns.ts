// Towns that occur once and are misspelled: a word no list knows, after a preposition of place, one slip away from a town. Small towns are only believed in the countries
// the article is about, which its language and the towns and countries it names tell.
import { isEnglish, primaryOf, regionOf } from '../../text/languages.ts'
import { rightPlacesIn, WELL_KNOWN_PLACES } from '../../text/well-known-places.ts'
import type { Lexicon } from '../words/speller.ts'
import { countriesNamedIn } from './countries-named.ts'
import type { Gazetteer, NearTown } from './gazetteer.ts'
import { letters } from './letters.ts'
import { DEMONYMS, GIVEN, isPlace } from './lexicon.ts'
import type { MisspelledPlace } from './misspelled-places.ts'
import type { Name } from './name.ts'
import { similarWords } from './similar-words.ts'

/** What towns are looked for with. */
export interface TownSources {
  readonly gazetteer: Gazetteer
  readonly lexicon: Lexicon
  /** BCP 47. */
  readonly language: string
  /** In how many articles of the archive a word is. */
  readonly articlesWith: (word: string) => number
}

/** What a language says of towns in its copy; countries by their codes. */
interface TownLanguage {
  /** After these hardly anything but a place has a capital; after the doubtful ones it may be a person: “from Harcourt”. */
  readonly sure: RegExp
  readonly doubtful: RegExp
  /** Countries its copy is about unless it says otherwise. */
  readonly home: readonly string[]
  /** Where its copy keeps the accents of towns. */
  readonly accented: readonly string[]
}

const LANGUAGES: ReadonlyMap<string, TownLanguage> = new Map(
  Object.entries({
    en: {
      sure: 'in|near|outside|around|throughout|towards?|via|(?:north|south|east|west|town|city|village|port|suburb|outskirts|streets|district|mayor|hamlet) of',
      doubtful: 'at|from|to|of|for|between|over|reach|reached|leave|left|visit|visited',
      home: '',
      accented: '',
    },
    de: {
      sure: 'in|nach|aus|bei|nahe|Bahnhof|Gemeinde|Stadt|Richtung',
      doubtful: '(?!)',
      home: 'DE AT CH',
      accented: 'DE AT CH LI LU',
    },
    fr: {
      sure: 'vers|près de|près d’|depuis|commune de|ville de|usine de|port de',
      doubtful: 'à|entre|de|d’|en|pour',
      home: 'FR BE CH',
      accented: 'FR BE CH LU',
    },
    es: {
      sure: 'en|desde|hacia|hasta|ciudad de|municipio de|carretera a|cerca de',
      doubtful: 'a|entre|de|por|para',
      home: 'ES',
      accented: 'ES MX AR CL CO PE BO EC UY PY VE CR GT HN NI PA SV DO CU',
    },
    it: { sure: 'a|in|verso|da', doubtful: 'di|per', home: 'IT CH', accented: 'IT CH' },
    pt: { sure: 'em|para|desde', doubtful: 'de|do|da|no|na|a', home: 'PT BR', accented: 'PT BR' },
    nl: { sure: 'in|naar|uit|bij|nabij', doubtful: 'van|te', home: 'NL BE', accented: 'NL BE' },
  }).map(([language, { sure, doubtful, home, accented }]) => [
    language,
    { sure: ending(sure), doubtful: ending(doubtful), home: listed(home), accented: listed(accented) },
  ]),
)

/** What ends with one of some words, and at most a blank. */
function ending(words: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${words}) ?$`, 'iu')
}

function listed(countries: string): readonly string[] {
  return countries.split(' ').filter((country) => country !== '')
}

/** Whose scripts or languages are written in several ways in Latin letters: Dharamsala and Dharamshala. */
const AS_WRITTEN = new Set(
  listed(
    'GB IE US CA AU NZ FR BE CH LU DE AT LI ES PT IT NL MX AR CL CO PE BO EC UY PY BR DK NO SE FI PL CZ SK HU RO HR SI EE LV LT IS',
  ),
)

/** Countries whose towns are written in another script at home. */
const OTHER_SCRIPTS = new Set(
  listed(
    'IN PK BD LK NP AF IR IQ SY LB JO PS IL EG LY TN DZ MA SD SA YE OM AE QA KW BH RU UA BY KZ UZ KG TJ TM MN BG RS MK GE AM TH MM KH LA KR JP CN TW ET ER',
  ),
)

const RUN = /\p{Lu}[\p{Ll}\p{M}]+(?:[’'-]\p{Lu}?[\p{Ll}\p{M}]+)*(?: \p{Lu}[\p{Ll}\p{M}]+){0,2}(?![\p{L}\p{N}’'-])/gu
/** A preposition that opens a sentence. */
const OPENING = /^(?:In|Near|Outside|Around|Across|From|At|Nach|Aus|Bei|À|Vers|Depuis|En|Desde|Hacia|Hasta|Naar|Uit) /u
/** Letters a word has at least. */
const LEAST_LETTERS = 4
/** A word that so many articles use is a name of its own. */
const USUAL = 3
/** The band of populations from 100,000. */
const CITY = 3
/** Letters of a town that is meant after a doubtful preposition, though no city. */
const LONG = 6
/** As many towns may be as likely. */
const MOST_PLACES = 2
/** Letters of a village that is no hamlet’s neighbour by chance. */
const LONG_IN_VILLAGES = 8
/** Letters of a German word that is hardly a noun. */
const LONG_IN_NOUNS = 8
const GERMAN_TOWN =
  /(?:bu?erg|burg|heim|hausen|stadt|stedt|dorf|ingen|itz|furt|feld|bach|bull|hagen|munde|kirchen|walde?|leben|roda|rode|brueck|bruck|tal)$/u

/** The misspelled towns of a text; offsets are those of the text. `names`: all names of the article; `all`: all its text. */
export function misspelledTowns(
  text: string,
  all: string,
  names: readonly Name[],
  sources: TownSources,
): readonly MisspelledPlace[] {
  const { gazetteer, language } = sources
  const spoken = LANGUAGES.get(primaryOf(language))
  if (!spoken) return []
  let home: ReadonlySet<string> | null = null
  let others: ReadonlySet<string> | null = null
  const found: MisspelledPlace[] = []
  let last = { end: -1, isSure: false, isPlaced: false }
  for (const { 0: run, index: from } of text.matchAll(RUN)) {
    const opening = OPENING.exec(run)?.[0] ?? ''
    const [word, index] = [run.slice(opening.length), from + opening.length]
    const lead = text.slice(Math.max(0, index - 24), index)
    const isListed = last.isPlaced && LISTED.test(text.slice(last.end, index)) && index - last.end < 6
    const isSure = isListed ? last.isSure : spoken.sure.test(lead)
    const isPlaced = isListed || isSure || spoken.doubtful.test(lead)
    const isTown = isPlaced && (gazetteer.has(word) || isPlace(word.toLowerCase()))
    last = { end: index + word.length, isSure, isPlaced }
    if (!isPlaced || isTown || isKnown(word, sources)) continue
    if (all.indexOf(word) !== all.lastIndexOf(word)) continue
    others ??= new Set(
      names.filter(({ words, hasTitle }) => words.length > 1 || hasTitle).flatMap(({ words }) => words),
    )
    if (isOtherName(word, names, others)) continue
    home ??= countriesOf(all, names, sources)
    const places = nearest(word, home, isSure, sources)
    if (places.length > 0) found.push({ start: index, end: index + word.length, word, places })
  }
  return found
}

/** Between towns one after the other: “in Hull, Goole and Selby”. */
const LISTED = /^(?:,? (?:and|or|und|oder|et|ou|y|e|o|en|of) |, )$/u

/** Every word of it is a word, a name or a place. */
function isKnown(word: string, { gazetteer, lexicon, language, articlesWith }: TownSources): boolean {
  if (word.length < LEAST_LETTERS || articlesWith(word) >= USUAL || rightPlaces(language).has(word)) return true
  return word.split(' ').every((part) => {
    const lower = part.toLowerCase()
    if (GIVEN.has(letters(part)) || isPlace(lower) || DEMONYMS.has(lower) || gazetteer.has(part)) return true
    return isEnglish(language) && (lexicon.isWord(part) || lexicon.isWord(lower))
  })
}

const rightIn = new Map<string, ReadonlySet<string>>()

/** Well-known places as any language writes them. */
function rightPlaces(language: string): ReadonlySet<string> {
  const known = rightIn.get(language) ?? new Set([...rightPlacesIn(language), ...WELL_KNOWN_PLACES])
  rightIn.set(language, known)
  return known
}

/** A part of a full name, or a slip in one: those are compared as names. `parts`: the words of full names. */
function isOtherName(word: string, names: readonly Name[], parts: ReadonlySet<string>): boolean {
  const words = word.split(' ')
  const isOfPerson = (part: string): boolean =>
    names.some(({ type, words: own }) => type === 'person' && own.includes(part))
  if (words.some((part) => parts.has(part) && (words.length === 1 || isOfPerson(part)))) return true
  return names.some(
    ({ text }) =>
      text !== word && !text.includes(word) && text.length > LEAST_LETTERS && similarWords(text, word) !== null,
  )
}

/** Countries an article is about: of its language, and those it names or has towns of. */
function countriesOf(all: string, names: readonly Name[], { gazetteer, language }: TownSources): ReadonlySet<string> {
  const countries = new Set(LANGUAGES.get(primaryOf(language))?.home)
  const region = regionOf(language)
  if (region !== undefined) countries.add(region)
  for (const country of countriesNamedIn(all, language)) countries.add(country)
  const dateline = /^\p{Lu}{4,}/u.exec(all)?.[0].toLowerCase() ?? ''
  const apart = { text: dateline.charAt(0).toUpperCase() + dateline.slice(1), words: [], type: 'place' }
  for (const { text, words, type } of [...names, apart]) {
    if (type === 'person') continue
    for (const word of new Set([text, ...words])) {
      const [town] = [...gazetteer.townsOf(word)].sort((a, b) => b.band - a.band)
      if (town && town.band >= 2 && word.length >= LEAST_LETTERS && !GIVEN.has(letters(word)))
        countries.add(town.country)
    }
  }
  return countries
}

/** The towns a word is meant for: one, or two as likely; none where more are as near. `home`: countries the article is about. */
function nearest(
  word: string,
  home: ReadonlySet<string>,
  isSure: boolean,
  { gazetteer, language }: TownSources,
): readonly string[] {
  const near = gazetteer
    .near(word, 1)
    .map((town) => ({ town, isHome: home.has(town.country) }))
    .filter(({ town, isHome }) =>
      town.far === 0
        ? isHome && isAccentLost(word, town, language)
        : isSlip(word, town, language) && isBelieved(town, isHome, isSure),
    )
    .map(({ town, isHome }) => ({ town, likely: town.band + (isHome ? 3 : 0) - town.far }))
    .sort((a, b) => b.likely - a.likely)
  const best = near[0]?.likely ?? 0
  const places = [...new Set(near.filter(({ likely }) => likely > best - 1.5).map(({ town }) => town.name))]
  return places.length <= MOST_PLACES ? places.map((place) => likeIn(word, place)) : []
}

/** With the apostrophe the copy uses. */
function likeIn(word: string, place: string): string {
  return word.includes("'") ? place : place.replaceAll("'", '’')
}

/** Only accents differ: wrong in the language of the country, and usual elsewhere. */
function isAccentLost(word: string, { name, country }: NearTown, language: string): boolean {
  const accented = LANGUAGES.get(primaryOf(language))?.accented ?? []
  return word.length === name.length && accented.includes(country)
}

/** Whether a word is a slip in the name of a town, and nothing else that looks like one. */
function isSlip(word: string, { name, country }: NearTown, language: string): boolean {
  const [bare, place] = [letters(word), letters(name)]
  // No dictionary of German tells names from nouns.
  const isTownLike = bare.length >= LONG_IN_NOUNS || (bare.length >= LONG && GERMAN_TOWN.test(place))
  const isNoun = primaryOf(language) === 'de' && !isTownLike
  const isSpelledSo = !AS_WRITTEN.has(country) && heard(bare, country) === heard(place, country)
  const isInflected = [`${place}s`, `${place}n`, `${place}er`].includes(bare) || `${bare}s` === place
  return !isNoun && !isSpelledSo && !isInflected
}

/** Whether copy names a town without more ado: a large one, or one of a country the article is about. */
function isBelieved({ name, band, far }: NearTown, isHome: boolean, isSure: boolean): boolean {
  const { length } = letters(name)
  if (length <= LEAST_LETTERS && !(isSure && isHome && band >= 2)) return false
  // Hamlets that are in no list are named much like villages that are.
  if (band === 0 && far >= 1 && !(isSure && length >= LONG_IN_VILLAGES)) return false
  const isLong = length >= LONG
  if (isSure) return isHome || band >= (isLong ? CITY - 1 : CITY + 1)
  return isHome ? isLong || band >= CITY : isLong && band > CITY
}

/** What is written in several ways in Latin letters: h, w and v, y and i, q and k, -pur and -pore; double vowels where the script is another. */
function heard(bare: string, country: string): string {
  const vowels = OTHER_SCRIPTS.has(country) ? bare.replaceAll(/([aeiou])\1/g, '$1').replaceAll('ou', 'u') : bare
  return vowels
    .replaceAll(/(?<=[bdfgjklmnpqrstvwxz])h|(?<=a)h$/g, '')
    .replaceAll('w', 'v')
    .replaceAll('y', 'i')
    .replaceAll(/q|c(?!h)/g, 'k')
    .replace(/pore$/, 'pur')
}
