// Dates that cannot be: a weekday that was another, a day the month has not, years that run backwards.
import { isEnglish } from '../text/languages.ts'
import { MONTHS, SHORT_MONTHS, WEEKDAYS } from '../text/lexicon.ts'
import type { Mark, ParagraphCheck } from './check.ts'

const MONTH = `(?<month>${MONTHS.join('|')}|(?:${SHORT_MONTHS.join('|')})\\.?)`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const WEEKDAY = `(?:(?<weekday>${WEEKDAYS.join('|')}),?\\s+)?`
const YEAR = '(?:,?\\s+(?<year>[12]\\d{3}))?(?!\\d)'
const MONTH_FIRST = new RegExp(`(?<![\\p{L}\\d])${WEEKDAY}${MONTH}\\s+${DAY}(?!\\d|,\\d{3}|[:.]\\d)${YEAR}`, 'giu')
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\d.,])${WEEKDAY}(?:the\\s+)?${DAY}\\s+(?:of\\s+)?${MONTH}(?!\\p{L})${YEAR}`,
  'giu',
)
const YEARS =
  /(?<=\b(?:from|between|in)\s+)([12]\d{3})\s*(?:to|and|until|–|-)\s*([12]\d{3})(?!\d)|(?<=\()([12]\d{3})\s*[–-]\s*([12]\d{3})(?=\))/gu
/** In any language. */
const YEARS_IN_BRACKETS = /(?<=\()([12]\d{3})\s*[–-]\s*([12]\d{3})(?=\))/gu

export const dates: ParagraphCheck = {
  name: 'dates',
  kind: 'date',
  version: 2,
  languages: 'all',
  scope: 'paragraph',
  examples: {
    found: [
      ['on Friday, March 15, 2023, he', 'Friday, March 15, 2023', 'Wednesday, March 15, 2023'],
      ['on Monday 6 February 2019.', 'Monday 6 February 2019', 'Wednesday 6 February 2019'],
      ['on 31 June', '31 June', undefined],
      ['February 30', 'February 30', undefined],
      ['29 February 2023', '29 February 2023', undefined],
      ['from 2015 to 2012', '2015 to 2012', '2012 to 2015'],
    ],
    clean: [
      'Wednesday 6 February 2019',
      '29 February 2024',
      'March 15,000 people',
      'he may 32 times',
      'from 300 BC to 200',
      'in 1999-2000',
    ],
  },
  find: ({ text }, { language }) => [
    ...(isEnglish(language) ? [MONTH_FIRST, DAY_FIRST] : []).flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(dateMark),
    ),
    ...[...text.matchAll(isEnglish(language) ? YEARS : YEARS_IN_BRACKETS)].flatMap((match) => backwards(match, text)),
  ],
}

function dateMark(match: RegExpMatchArray): readonly Mark[] {
  const { weekday, month = '', day = '', year } = match.groups ?? {}
  const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().replace('.', '').slice(0, 3)))
  if (/^may$|^mar\.?$/i.test(month) && !/^\p{Lu}/u.test(month)) return []
  const [start, all] = [match.index ?? 0, match[0].trimEnd()]
  const place = { start, end: start + all.length }
  const name = MONTHS[number] as string
  const title = `${Number(day)} ${capitalised(name)}${year ? ` ${year}` : ''}`
  if (Number(day) < 1 || Number(day) > daysIn(number, year)) {
    const evidence = { date: title }
    return [
      {
        ...place,
        suggestions: [],
        confidence: 0.95,
        message: 'no-such-date',
        evidence,
        says: `There is no such date as ${title}.`,
      },
    ]
  }
  if (!weekday || !year) return []
  const right = weekdayOf(Number(year), number, Number(day))
  if (right.toLowerCase() === weekday.toLowerCase()) return []
  const suggestions = [right + all.slice(weekday.length)]
  return [
    {
      ...place,
      suggestions,
      confidence: 0.92,
      message: 'weekday-differs',
      evidence: { weekday: right, date: title },
      says: `${title} was a ${right}.`,
    },
  ]
}

/** Without a year February may have 29 days. */
function daysIn(month: number, year: string | undefined): number {
  return new Date(Date.UTC(year === undefined ? 2000 : Number(year), month + 1, 0)).getUTCDate()
}

function weekdayOf(year: number, month: number, day: number): string {
  return capitalised(WEEKDAYS[new Date(Date.UTC(year, month, day)).getUTCDay()] as string)
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function backwards(match: RegExpMatchArray, text: string): readonly Mark[] {
  const [all, a, b, c, d] = match
  const [from = '', to = ''] = [a ?? c, b ?? d]
  const start = match.index ?? 0
  if (Number(from) <= Number(to) || /\bBCE?\b/.test(text.slice(start, start + all.length + 6))) return []
  const suggestions = [all.replace(from, '\u0000').replace(to, from).replace('\u0000', to)]
  const place = { start, end: start + all.length, suggestions }
  return [
    {
      ...place,
      confidence: 0.8,
      message: 'range-backwards',
      evidence: { from, to },
      says: `The range runs backwards, from ${from} to ${to}.`,
    },
  ]
}
