// Towns that occur once and are misspelled: a word no list knows, after a preposition of place, one slip away from a town. Small towns are only believed in the countries
// the article is about, which its language and the towns and countries it names tell.
import { isEnglish, primaryOf, regionOf } from '../../text/languages.ts'
import { rightPlacesIn, WELL_KNOWN_PLACES } from '../../text/well-known-places.ts'
import type { Lexicon } from '../words/speller.ts'
import { countriesNamedIn } from './countries-named.ts'
import { type Gazetteer, isJoined, type NearTown } from './gazetteer.ts'
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
  /** Where it is spoken: its copy keeps the accents of towns there, and villages there lend their names. */
  readonly spoken: readonly string[]
}

const LANGUAGES: ReadonlyMap<string, TownLanguage> = new Map(
  Object.entries({
    en: {
      sure: 'in|near|outside|around|throughout|towards?|via|(?:north|south|east|west|town|city|village|port|suburb|outskirts|streets|district|mayor|hamlet) of',
      doubtful:
        'at|from|to|of|for|by|off|past|through|across|beyond|serving|between|over|reach|reached|leave|left|visit|visited',
      home: '',
      spoken: 'GB IE US CA AU NZ ZA',
    },
    de: {
      sure: 'in|nach|aus|bei|nahe|Bahnhof|Gemeinde|Stadt|Richtung|Kreis|Landkreis|Raum|Region|Bezirk|Amtsgericht|Landgericht|Flughafen|Hafen',
      doubtful: '(?!)',
      home: 'DE AT CH',
      spoken: 'DE AT CH LI LU',
    },
    fr: {
      sure: 'vers|près de|près d’|depuis|commune de|ville de|usine de|port de',
      doubtful: 'à|entre|de|d’|en|pour',
      home: 'FR BE CH',
      spoken: 'FR BE CH LU',
    },
    es: {
      sure: 'en|desde|hacia|hasta|ciudad de|municipio de|carretera a|cerca de',
      doubtful: 'a|entre|de|por|para',
      home: 'ES',
      spoken: 'ES MX AR CL CO PE BO EC UY PY VE CR GT HN NI PA SV DO CU',
    },
    it: { sure: 'a|in|verso|da', doubtful: 'di|per', home: 'IT CH', spoken: 'IT CH' },
    pt: { sure: 'em|para|desde', doubtful: 'de|do|da|no|na|a', home: 'PT BR', spoken: 'PT BR' },
    nl: { sure: 'in|naar|uit|bij|nabij', doubtful: 'van|te', home: 'NL BE', spoken: 'NL BE' },
  }).map(([language, { sure, doubtful, home, spoken }]) => [
    language,
    { sure: ending(sure), doubtful: ending(doubtful), home: listed(home), spoken: listed(spoken) },
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

/** A word with a capital, up to two more, and small words that names of towns have between them; “St.” has a stop. */
const RUN =
  /(?:(?:Ste?|Mt|Ft)\. )?\p{Lu}[\p{Ll}\p{M}]+(?:[’'-](?:[\p{Ll}\p{M}]+|\p{Lu}[\p{Ll}\p{M}]*))*(?:(?: (?:of|on|de|la|du|del|le|am|sur|upon))? \p{Lu}[\p{Ll}\p{M}]+(?:[’'-]\p{Lu}?[\p{Ll}\p{M}]+)*){0,2}(?![\p{L}\p{N}’'-])/gu
/** Small words that names of towns have between them. */
const SMALL = / (?:of|on|de|la|du|del|le|am|sur|upon) /u
/** Words between small words: “Oglesbee of Sioux Falls”, “Sogamoso de Boyacá”. */
const AROUND_SMALL = /\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)*/gu
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
const MOST_PLACES = 3
/** Letters of a village that is no hamlet’s neighbour by chance. */
const LONG_IN_VILLAGES = 8
/** Letters of a German word that is hardly a noun. */
const LONG_IN_NOUNS = 8
/** As many short nouns end, and hardly any town with a slip. */
const GERMAN_NOUN = /(?:e|en|el|er|em|es|ern|eln|ung|heit|keit|ion|nis|tum|schaft)$/u
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
  for (const { word, index } of [...text.matchAll(RUN)].flatMap((run) => candidatesIn(run, gazetteer))) {
    const lead = text.slice(Math.max(0, index - 24), index)
    const isListed = last.isPlaced && LISTED.test(text.slice(last.end, index)) && index - last.end < 6
    const isSure = isListed ? last.isSure : spoken.sure.test(lead)
    const isPlaced = isListed || isSure || spoken.doubtful.test(lead)
    last = { end: index + word.length, isSure, isPlaced }
    if (!isPlaced || isPlace(word.toLowerCase())) continue
    home ??= countriesOf(all, names, sources)
    if (isKnown(word, home, sources) || all.indexOf(word) !== all.lastIndexOf(word)) continue
    others ??= new Set(
      names
        .filter(({ words, hasTitle }) => words.length > 1 || hasTitle)
        .filter(({ words }) => !arePlacesJoined(words))
        .flatMap(({ words }) => words),
    )
    if (isOtherName(word, names, others, isSure)) continue
    const places = nearest(word, home, isSure, sources)
    if (places.length > 0) found.push({ start: index, end: index + word.length, word, places })
  }
  return found
}

interface Candidate {
  readonly word: string
  readonly index: number
}

/** The parts of a run that may be towns: all of it if it is one or near one; otherwise those around small words. */
function candidatesIn({ 0: run, index: from }: RegExpExecArray, gazetteer: Gazetteer): readonly Candidate[] {
  const opening = OPENING.exec(run)?.[0].length ?? 0
  const [whole, index] = [run.slice(opening), from + opening]
  if (!SMALL.test(whole) || gazetteer.has(whole) || gazetteer.near(whole, 1).length > 0) return [{ word: whole, index }]
  return [...whole.matchAll(AROUND_SMALL)].map((part) => ({
    word: part[0],
    index: index + part.index,
  }))
}

/** Between towns one after the other: “in Hull, Goole and Selby”. */
const LISTED = /^(?:,? (?:and|or|und|oder|et|ou|y|e|o|en|of) |, )$/u

/** “Duitama y Sogamoso” is a name to the extractor, as José Ortega y Gasset is. */
function arePlacesJoined(words: readonly string[]): boolean {
  return words.includes('y') && !GIVEN.has(letters(words[0] ?? ''))
}

/** A town, or every word of it is a word, a name or a place. Villages of countries the article is not about do not count: Grenville, in Normandy. */
function isKnown(
  word: string,
  home: ReadonlySet<string>,
  { gazetteer, lexicon, language, articlesWith }: TownSources,
): boolean {
  if (word.length < LEAST_LETTERS || articlesWith(word) >= USUAL || rightPlaces(language).has(word)) return true
  const countries = new Set([...home, ...(LANGUAGES.get(primaryOf(language))?.spoken ?? [])])
  if (gazetteer.isKnownIn(word, countries, KNOWN_ANYWHERE)) return true
  return word.split(' ').every((part) => {
    const lower = part.toLowerCase()
    if (
      GIVEN.has(letters(part)) ||
      isPlace(lower) ||
      DEMONYMS.has(lower) ||
      gazetteer.isKnownIn(part, countries, KNOWN_ANYWHERE)
    )
      return true
    return isEnglish(language) && (lexicon.isWord(part) || lexicon.isWord(lower))
  })
}

/** The band of populations from 20,000: such towns are known wherever an article is set. */
const KNOWN_ANYWHERE = 2

const rightIn = new Map<string, ReadonlySet<string>>()

/** Well-known places as any language writes them. */
function rightPlaces(language: string): ReadonlySet<string> {
  const known = rightIn.get(language) ?? new Set([...rightPlacesIn(language), ...WELL_KNOWN_PLACES])
  rightIn.set(language, known)
  return known
}

/** A part of a full name, or a slip in one: those are compared as names. “In Ann Arbo” is no person, whatever its first word. `parts`: the words of full names. */
function isOtherName(word: string, names: readonly Name[], parts: ReadonlySet<string>, isSure: boolean): boolean {
  const words = word.split(' ')
  const isOfPerson = (part: string): boolean =>
    names.some(({ type, words: own, text }) => type === 'person' && own.includes(part) && !(isSure && text === word))
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
  // A small town elsewhere is right there: it can only be meant for a town of a country the article is about.
  const isTown = gazetteer.has(word)
  const believed = (towns: readonly NearTown[]): readonly NearTown[] =>
    towns.filter((town) => {
      const isHome = home.has(town.country)
      return (isHome || !isTown) && isMeant(word, town, isHome, isSure, language)
    })
  const alike = believed(gazetteer.near(word, 1))
  const near = (alike.length > 0 || !isSure ? alike : otherStarts(word, home, gazetteer))
    .map((town) => ({ town, likely: town.band + (home.has(town.country) ? 3 : 0) - town.far }))
    .sort((a, b) => b.likely - a.likely)
  const best = near[0]?.likely ?? 0
  const within = (margin: number): readonly string[] => [
    ...new Set(near.filter(({ likely }) => likely > best - margin).map(({ town }) => town.name)),
  ]
  // Of many, the largest and nearest by so much less.
  const places = [1.5, 0.5].map(within).find(({ length }) => length <= MOST_PLACES) ?? []
  return places.map((place) => likeIn(word, place))
}

/** Towns of the countries the article is about whose first letter is wrong. */
function otherStarts(word: string, home: ReadonlySet<string>, gazetteer: Gazetteer): readonly NearTown[] {
  if (letters(word).length < LONG) return []
  return gazetteer.withOtherStart(word).filter(({ country, band }) => home.has(country) && band >= 1)
}

/** With the apostrophe the copy uses. */
function likeIn(word: string, place: string): string {
  return word.includes("'") ? place : place.replaceAll("'", '’')
}

function isMeant(word: string, town: NearTown, isHome: boolean, isSure: boolean, language: string): boolean {
  if (town.far === 0 && isJoined(word, town.name)) return isHome || town.band >= CITY
  if (town.far === 0) return isHome && isAccentLost(word, town, language)
  return isSlip(word, town, isSure, language) && isBelieved(town, isHome, isSure)
}

/** Only accents differ: wrong in the language of the country, and usual elsewhere. */
function isAccentLost(word: string, { name, country }: NearTown, language: string): boolean {
  const spoken = LANGUAGES.get(primaryOf(language))?.spoken ?? []
  return word.length === name.length && spoken.includes(country)
}

/** Whether a word is a slip in the name of a town, and nothing else that looks like one. */
function isSlip(word: string, { name, country, band }: NearTown, isSure: boolean, language: string): boolean {
  const [bare, place] = [letters(word), letters(name)]
  const isNoun = primaryOf(language) === 'de' && mayBeNoun(bare, place, band)
  const isSpelledSo = !AS_WRITTEN.has(country) && heard(bare, country) === heard(place, country)
  // A last letter that is doubled is no ending: Akronn.
  if (bare === place + place.at(-1)) return !isNoun && !isSpelledSo
  const isInflected = [`${place}s`, `${place}n`, `${place}er`].includes(bare) || `${bare}s` === place
  // Mute letters, of surnames too: Beaulieux.
  const isMute = primaryOf(language) === 'fr' && !isSure && [...'xtsz'].some((letter) => bare === place + letter)
  return !isNoun && !isSpelledSo && !isInflected && !isMute
}

/** No dictionary of German tells names from nouns. */
function mayBeNoun(bare: string, place: string, band: number): boolean {
  if (bare.length >= LONG_IN_NOUNS) return false
  if (bare.length < LONG) return true
  return !GERMAN_TOWN.test(place) && (band < CITY - 1 || GERMAN_NOUN.test(bare))
}

/** Whether copy names a town without more ado: the shorter its name and the smaller it is, the nearer it must be and the surer the preposition. */
function isBelieved({ name, band, far }: NearTown, isHome: boolean, isSure: boolean): boolean {
  const { length } = letters(name)
  if (length <= LEAST_LETTERS) return isHome && band >= (isSure ? 1 : CITY)
  const isLong = length >= LONG
  if (!isHome) return isSure ? band >= (isLong ? CITY - 1 : CITY) : isLong && band >= (length > LONG ? CITY : CITY + 1)
  if (!isLong) return isSure || band >= 1
  // Hamlets that are in no list are named much like villages that are.
  return band > 0 || far < 1 || length >= (isSure ? LONG + 1 : LONG_IN_VILLAGES)
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
