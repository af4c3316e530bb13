// Names of days and months with a slip (“Teusday”, “im Febuar”): in English they have capitals, so the spelling check leaves them to the name checks,
// which know nothing of them. In other languages only words where a date is written are looked at.
import { DATE_LANGUAGES, dayAndMonthNames } from '../text/dates-in-copy.ts'
import { isEnglish, primaryOf } from '../text/languages.ts'
import { MONTHS, WEEKDAYS } from '../text/lexicon.ts'
import type { Mark, ParagraphCheck } from './check.ts'
import { distance } from './words/distance.ts'

/** Shorter ones are also words, or a slip away from one; April where a month is meant is no other word. */
const LEAST_LETTERS = 6
const NAMES = [...WEEKDAYS, ...MONTHS]
  .filter(({ length }) => length >= LEAST_LETTERS)
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
/** Of longer names two slips are recognised: Wensday. */
const LONG = 8
const CAPITALISED = /(?<![\p{L}\p{N}\p{M}’'-])\p{Lu}\p{Ll}{4,9}(?![\p{L}\p{N}\p{M}’'-])/gu
/** Where a month or a day is expected, in English and in other languages. */
const SHORT_PLACE =
  /(?<=(?:(?<!\p{L})(?:in|since|until|by|last|next|from|late|early|mid)|\d) )(?!Avril)\p{Lu}\p{Ll}{2,5}(?![\p{L}’'-]| \p{Lu})/gu
const PLACE =
  /(?<=(?:(?<!\p{L})(?:im|seit|bis|am|vom|en|de|du|depuis|desde|hasta|el|i|fra|från|sinds|tot|op)|(?<!\d)\d{1,2}(?:er|º|\.)?(?: de)?) )\p{L}{5,10}(?![\p{L}’'-])/gu

export const misspelledDays: ParagraphCheck = {
  name: 'misspelled-days',
  kind: 'spelling',
  version: 4,
  languages: DATE_LANGUAGES,
  scope: 'paragraph',
  examples: {
    found: [
      ['on Teusday', 'Teusday', 'Tuesday'],
      ['on Wensday', 'Wensday', 'Wednesday'],
      ['in Agust', 'Agust', 'August'],
      ['in Aprl it rains', 'Aprl', 'April'],
      ['Septmber rain', 'Septmber', 'September'],
    ],
    clean: ['On Tuesday and Augustus', 'in Avril, Apia and Marsh'],
  },
  find: ({ text }, { lexicon, language }) => {
    if (!isEnglish(language)) return elsewhere(text, primaryOf(language))
    const isWord = (word: string): boolean => lexicon.isWord(word) || lexicon.isWord(word.toLowerCase())
    const long = [...text.matchAll(CAPITALISED)].flatMap((match) => markOf(match, NAMES))
    const short = [...text.matchAll(SHORT_PLACE)].flatMap((match) => markOf(match, ['April']))
    return [...long, ...short].filter(({ start, end }) => !isWord(text.slice(start, end)))
  },
}

/** Right in some countries, and words of other meaning. */
const RIGHT_TOO = new Set(
  'jänner feber setiembre jueces angosto sabati domeniche laurdag tysdag måndag sundag søndag lørdag'.split(' '),
)

/** A word as long as a name of a day or month, one slip away from it, where a date is written. */
function elsewhere(text: string, language: string): readonly Mark[] {
  const names = dayAndMonthNames(language)
  const long = names.filter(({ length }) => length >= LEAST_LETTERS)
  return [...text.matchAll(PLACE)]
    .filter(({ 0: word }) => !isRightElsewhere(word, names, language))
    .flatMap((match) => markOf(match, long))
}

/** Names of days with their endings (zaterdagen, Januars); and with a capital another name, where days and months have none: Augusto. */
function isRightElsewhere(word: string, names: readonly string[], language: string): boolean {
  const lower = word.toLowerCase()
  if (RIGHT_TOO.has(lower) || (language !== 'de' && lower !== word)) return true
  return names.some((name) => lower.startsWith(name) && lower !== name + name.at(-1))
}

function markOf({ 0: word, index = 0 }: RegExpMatchArray, names: readonly string[]): readonly Mark[] {
  const isCapital = /^\p{Lu}/u.test(word)
  const name = names
    .filter((each) => each[0]?.toLowerCase() === word[0]?.toLowerCase() && each.toLowerCase() !== word.toLowerCase())
    .find((each) => {
      const most = each.length >= LONG ? 2 : 1
      return distance(word.toLowerCase(), each.toLowerCase(), most) <= most
    })
  if (name === undefined) return []
  const right = isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name.toLowerCase()
  const place = { start: index, end: index + word.length, suggestions: [right] }
  const says = 'Not in the dictionary, and rare in this archive.'
  return [{ ...place, confidence: 0.85, message: 'misspelled', evidence: { word }, says }]
}
