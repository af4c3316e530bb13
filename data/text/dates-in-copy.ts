// Dates as copy writes them, with or without a weekday and a year, in the languages whose word order is known. Names of days and
// months come from Intl.
import { primaryOf } from './languages.ts'

/** A date; offsets are UTF-16 code units. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  /** Sunday is 0; its own place in the text. */
  readonly weekday: { readonly start: number; readonly end: number; readonly number: number } | null
  readonly day: number
  /** January is 0. */
  readonly month: number
  readonly year: number | null
}

/** Languages whose dates are known. */
export const DATE_LANGUAGES: readonly string[] = 'da de en es fr it nb nl no pt sv'.split(' ')

type Lists = readonly (readonly string[])[]

interface Calendar {
  readonly patterns: readonly RegExp[]
  /** What follows a date and names its day: “, a Saturday”, “(Saturday)”. */
  readonly behind: RegExp
  /** Lists of seven and of twelve, in lower case: long forms first. */
  readonly weekdays: Lists
  readonly months: Lists
}

const known = new Map<string, Calendar>()

/** All dates of a text, left to right; none in a language that is not listed. */
export function datesIn(text: string, language: string): readonly WrittenDate[] {
  if (!DATE_LANGUAGES.includes(primaryOf(language))) return []
  const calendar = calendarOf(primaryOf(language))
  return calendar.patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => readDate(match, text, calendar))
    .toSorted((a, b) => a.start - b.start)
}

/** The name of a weekday in the language of the text, as long and with as large a letter as `like`. */
export function weekdayLike(number: number, like: string, language: string): string {
  const { weekdays } = calendarOf(primaryOf(language))
  const names = weekdays.find((list) => list.includes(keyOf(like))) ?? weekdays[0]
  const name = names?.[number] ?? ''
  return (/^\p{Lu}/u.test(like) ? name.charAt(0).toUpperCase() + name.slice(1) : name) + (like.endsWith('.') ? '.' : '')
}

/** The long names of days and months in one of the listed languages, in lower case. */
export function dayAndMonthNames(language: string): readonly string[] {
  const { weekdays, months } = calendarOf(primaryOf(language))
  return [...(weekdays[0] ?? []), ...(months[0] ?? [])]
}

function readDate(match: RegExpMatchArray, text: string, calendar: Calendar): readonly WrittenDate[] {
  const { weekday: name, month = '', day, year } = match.groups ?? {}
  // “may”, “mar” and “sept” are words too.
  if (/^(?:may|mar|sept?)\.?$/.test(month)) return []
  const start = match.index ?? 0
  const end = start + match[0].trimEnd().length
  const named = { day: Number(day), month: indexOf(month, calendar.months), year: year ? Number(year) : null }
  if (name) {
    const weekday = { start, end: start + name.length, number: indexOf(name, calendar.weekdays) }
    const isInBrackets = match[0].slice(name.length).trimStart().startsWith('(')
    return [{ start, end: end + (isInBrackets && text[end] === ')' ? 1 : 0), weekday, ...named }]
  }
  const { 0: all = '', groups } = calendar.behind.exec(text.slice(end, end + 40)) ?? {}
  if (!groups?.weekday) return [{ start, end, weekday: null, ...named }]
  const from = end + all.lastIndexOf(groups.weekday)
  const weekday = { start: from, end: from + groups.weekday.length, number: indexOf(groups.weekday, calendar.weekdays) }
  return [{ start, end: end + all.length, weekday, ...named }]
}

function indexOf(name: string, lists: Lists): number {
  return Math.max(...lists.map((names) => names.indexOf(keyOf(name))))
}

function keyOf(name: string): string {
  return name.toLowerCase().replace('.', '')
}

function calendarOf(language: string): Calendar {
  const before = known.get(language)
  if (before) return before
  const isEnglish = language === 'en'
  // 3 January 2021 was a Sunday.
  const weekdays = [sevenOf((day) => partOf(language, 'weekday', Date.UTC(2021, 0, 3 + day)))]
  const months = [Array.from({ length: 12 }, (_, month) => partOf(language, 'month', Date.UTC(2021, month, 3)))]
  if (isEnglish) {
    weekdays.push('sun mon tue wed thu fri sat'.split(' '), 'sun mon tues wed thurs fri sat'.split(' '))
    months.push('jan feb mar apr may jun jul aug sept oct nov dec'.split(' '))
    months.push('jan feb mar apr may june july aug sep oct nov dec'.split(' '))
  }
  const calendar = { weekdays, months, ...patternsOf(weekdays, months, isEnglish) }
  known.set(language, calendar)
  return calendar
}

function sevenOf(name: (day: number) => string): readonly string[] {
  return Array.from({ length: 7 }, (_, day) => name(day))
}

/** The name of a day or month next to a number, as in a date. */
function partOf(language: string, type: 'weekday' | 'month', time: number): string {
  const options = { [type]: 'long', day: 'numeric', timeZone: 'UTC' } as const
  const parts = new Intl.DateTimeFormat(language, options).formatToParts(time)
  return (parts.find((part) => part.type === type)?.value ?? '').toLowerCase()
}

function patternsOf(weekdays: Lists, months: Lists, isEnglish: boolean): Pick<Calendar, 'patterns' | 'behind'> {
  const weekday = `(?<weekday>${either(weekdays)})(?!\\p{L})`
  const month = `(?<month>${either(months)})(?!\\p{L})`
  const before = `(?:${weekday}(?:,?\\s+|\\s+\\(\\s*))?`
  const year = '(?:,?\\s+(?:de\\s+|of\\s+|del\\s+)?(?<year>[12]\\d{3})(?!\\d))?'
  const article = '(?:(?:the|den|dem|der|le|el|il)\\s+)?'
  const dayFirst = `(?<![\\p{L}\\d.,:])${before}${article}(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?\\s+(?:of\\s+|de\\s+|di\\s+)?${month}${year}`
  const monthFirst = `(?<![\\p{L}\\d])${before}${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|,\\d{3}|[:.]\\d)${year}(?!\\d)`
  return {
    patterns: (isEnglish ? [monthFirst, dayFirst] : [dayFirst]).map((pattern) => new RegExp(pattern, 'giu')),
    behind: new RegExp(
      `^(?:\\s*\\(|,? (?:which was |that was |was )?(?:an?|une?|ein|einem|ett?) )${weekday}\\)?`,
      'iu',
    ),
  }
}

/** Long names have no stop; one behind them ends the sentence. */
function either([long = [], ...short]: Lists): string {
  const abbreviated = [...new Set(short.flat())].filter((name) => !long.includes(name))
  return `(?:${[...long, ...abbreviated.toSorted((a, b) => b.length - a.length).map((name) => `${name}\\.?`)].join('|')})`
}
