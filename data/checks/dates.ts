// Dates that cannot be right: a weekday that the date was not, a day the month does not have, years that run backwards.
import { datesIn, type WrittenDate, weekdayLike } from '../text/dates-in-copy.ts'
import { MONTHS, WEEKDAYS } from '../text/lexicon.ts'
import type { Mark, ParagraphCheck } from './check.ts'

const YEAR_PAIR = String.raw`([12]\d{3})`
/** In all languages: from … to, between … and, and years in brackets. */
const YEARS = [
  String.raw`(?<=(?<!\p{L})(?:from|in|von|du|de|del|dal|van|från|fra)\s+)${YEAR_PAIR}\s*(?:to|until|till|til|bis|à|au|a|al|hasta|tot|–|-)\s*${YEAR_PAIR}(?![\p{L}\d])`,
  String.raw`(?<=(?<!\p{L})(?:between|entre|zwischen|tra|tussen|mellan|mellem|mellom)\s+)${YEAR_PAIR}\s*(?:and|et|und|y|e|en|och|og|–|-)\s*${YEAR_PAIR}(?![\p{L}\d])`,
  String.raw`(?<=\()${YEAR_PAIR}\s*[–-]\s*${YEAR_PAIR}(?=\))`,
  // Other numbers are written with a hyphen; “bis” is between years even without “von”.
  String.raw`(?<![\p{L}\d–-])(1[89]\d\d|20\d\d)(?:–|\s+bis\s+)(1[89]\d\d|20\d\d)(?![\p{L}\d–-]|\s(?:Euro|Menschen|Personen|Meter))`,
].map((pattern) => new RegExp(pattern, 'giu'))

export const dates: ParagraphCheck = {
  name: 'dates',
  kind: 'date',
  version: 5,
  languages: 'all',
  scope: 'paragraph',
  examples: {
    found: [
      ['on Friday, March 15, 2023, he', 'Friday, March 15, 2023', 'Wednesday, March 15, 2023'],
      ['on Monday 6 February 2019.', 'Monday 6 February 2019', 'Wednesday 6 February 2019'],
      ['born on August 3, 1998, a Saturday', 'August 3, 1998, a Saturday', 'August 3, 1998, a Monday'],
      ['on 3 August 1998 (Sunday)', '3 August 1998 (Sunday)', '3 August 1998 (Monday)'],
      ['on Mon. Nov. 25, 1999', 'Mon. Nov. 25, 1999', 'Thu. Nov. 25, 1999'],
      ['on Sunday (25 November 1999)', 'Sunday (25 November 1999)', 'Thursday (25 November 1999)'],
      ['on 31 June', '31 June', undefined],
      ['February 30', 'February 30', undefined],
      ['29 February 2023', '29 February 2023', undefined],
      ['from 2015 to 2012', '2015 to 2012', '2012 to 2015'],
      ['between 2015 and 2012', '2015 and 2012', '2012 and 2015'],
      ['the years 1979–1967 were', '1979–1967', '1967–1979'],
    ],
    clean: [
      'Wednesday 6 February 2019',
      '29 February 2024',
      'March 15,000 people',
      'he may 32 times',
      'from 300 BC to 200',
      'in 1999-2000',
      'opened in 1952 and 1949',
      'at 19:50 November 01',
    ],
  },
  find: ({ text }, { language }) => [
    ...datesIn(text, language).flatMap((date) => impossible(date) ?? wrongWeekday(text, date, date.year, language)),
    ...YEARS.flatMap((pattern) => [...text.matchAll(pattern)])
      .filter((match, at, all) => all.findIndex(({ index }) => index === match.index) === at)
      .flatMap((match) => backwards(match, text)),
  ],
}

/** What is said of a date its month does not have; null: there is such a day. Without a year February may have 29. */
function impossible({ start, end, day, month, year }: WrittenDate): readonly Mark[] | null {
  const most = new Date(Date.UTC(year ?? 2000, month + 1, 0)).getUTCDate()
  if (day >= 1 && day <= most) return null
  const says = `There is no such date as ${titleOf({ day, month }, year)}.`
  const evidence = { day, month, year }
  return [{ start, end, suggestions: [], confidence: 0.95, message: 'no-such-date', evidence, says }]
}

/** What is said of a date whose weekday was another one in a year; null: the year is unknown. Offsets are those of the text. */
export function wrongWeekday(
  text: string,
  date: WrittenDate,
  year: number | null,
  language: string,
  confidence = 0.92,
): readonly Mark[] {
  const { start, end, weekday, day, month } = date
  if (weekday === null || year === null) return []
  const right = new Date(Date.UTC(year, month, day)).getUTCDay()
  if (right === weekday.number) return []
  const name = weekdayLike(right, text.slice(weekday.start, weekday.end), language)
  const suggestions = [text.slice(start, weekday.start) + name + text.slice(weekday.end, end)]
  const evidence = { weekday: right, day, month, year }
  const says = `${titleOf(date, year)} is a ${capitalised(WEEKDAYS[right] ?? '')}.`
  return [{ start, end, suggestions, confidence, message: 'weekday-differs', evidence, says }]
}

/** In English, as all sentences of checks. */
function titleOf({ day, month }: Pick<WrittenDate, 'day' | 'month'>, year: number | null): string {
  return `${day} ${capitalised(MONTHS[month] ?? '')}${year === null ? '' : ` ${year}`}`
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function backwards(match: RegExpMatchArray, text: string): readonly Mark[] {
  const [all, from = '', to = ''] = match
  const start = match.index ?? 0
  if (Number(from) <= Number(to) || /\bBCE?\b/.test(text.slice(start, start + all.length + 6))) return []
  const place = { start, end: start + all.length, suggestions: [to + all.slice(from.length, -to.length) + from] }
  const says = `The range runs backwards, from ${from} to ${to}.`
  return [{ ...place, confidence: 0.8, message: 'range-backwards', evidence: { from, to }, says }]
}
