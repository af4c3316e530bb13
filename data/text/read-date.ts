// Reads dates as people write them: 30 June 2021, June 30, 2021, 30/6/2021, 30.6.2021, 2021-06-30, with or without a
// time and a zone. Where a date can be read two ways, both are returned: nothing is guessed.
import { calendarNames } from './month-names.ts'
import { instantOf, readTime, type TimeOfDay } from './read-time.ts'

/** A calendar day (YYYY-MM-DD), or an instant (ISO 8601 in UTC) if a time was given. */
export type DateRead =
  | { readonly kind: 'date'; readonly value: string }
  /** Two readings, the likelier first: by `likely`, otherwise day first. */
  | { readonly kind: 'either'; readonly values: readonly [string, string] }
  | { readonly kind: 'wrong'; readonly why: DateTrouble }

export type DateTrouble =
  | 'not-a-date'
  | 'no-such-day'
  | 'no-such-time'
  | 'short-year'
  | 'unknown-zone'
  | 'wrong-weekday'

export interface DateHabits {
  /** Which of two numbers is the day where both could be; without it such a date has two readings. */
  readonly order?: DateOrder
  /** Which reading comes first. */
  readonly likely?: DateOrder
  /** Locales (BCP 47) whose month names are known besides the usual ones. */
  readonly locales?: readonly string[]
  /** Zone (IANA) of times without one; the computer’s own by default. */
  readonly zone?: string
  /** Today's date, YYYY-MM-DD. */
  readonly today?: string
}

export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** Which number people of a locale (BCP 47) write first. */
export function dateOrderOf(locale: string | undefined): DateOrder {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
  return parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('year') > 0 ? 'month-first' : 'day-first'
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day as written; two if it can be read both ways, day-first reading first. */
type Days = readonly Day[] | DateTrouble

export function readDate(typed: string, habits: DateHabits = {}): DateRead {
  const text = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  const { rest, time } = readTime(text)
  if (typeof time === 'string') return wrong(time)
  const days = readDays(rest, habits)
  if (typeof days === 'string') return wrong(days)
  const real = days.filter(isInCalendar)
  const values = [...new Set(real.map((day) => dateText(day, time, habits.zone)))]
  const [first, second] = values
  if (first === undefined) return wrong('no-such-day')
  if (second === undefined) return { kind: 'date', value: first }
  if (habits.order) return { kind: 'date', value: habits.order === 'day-first' ? first : second }
  return { kind: 'either', values: habits.likely === 'month-first' ? [second, first] : [first, second] }
}

/** The day of an instant in this computer's zone, YYYY-MM-DD. */
export function dayHere(instant: Date): string {
  return dayText({ year: instant.getFullYear(), month: instant.getMonth() + 1, day: instant.getDate() })
}

/** Today's date in this computer's zone, YYYY-MM-DD. */
export function todayHere(): string {
  return dayHere(new Date())
}

function readDays(text: string, habits: DateHabits): Days {
  const names = calendarNames(habits.locales)
  const near = names.nearToday(text)
  if (near !== undefined) return [shifted(habits.today ?? todayHere(), near)]
  const [, name = '', after = ''] = /^(\p{L}+)\.?,? (?:the )?(.+)$/u.exec(text) ?? []
  const weekday = names.weekday(name)
  if (weekday !== undefined && names.month(name) === undefined) {
    const days = readDay(after, names.month)
    const fits = (day: Day): boolean => new Date(`${dayText(day)}T00:00:00Z`).getUTCDay() === weekday
    if (typeof days === 'string') return days
    const fitting = days.filter((day) => isInCalendar(day) && fits(day))
    if (fitting.length === 0 && days.some(isInCalendar)) return 'wrong-weekday'
    return fitting.length > 0 ? fitting : days
  }
  return readDay(text, names.month)
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const YEAR_LAST = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/
const DAY_MONTH =
  /^(?:the )?(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -](?:of |de )?(\p{L}+)\.?,?(?: of| de)?[ -](\d{4}|\d{2})$/iu
const MONTH_DAY = /^(\p{L}+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})$/iu
const YEAR_MONTH_DAY = /^(\d{4}),?[ -](\p{L}+)\.?[ -](\d{1,2})\.?$/u
const EAST_ASIAN = /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]$/u

function readDay(text: string, monthOf: (name: string) => number | undefined): Days {
  const ordered = YEAR_FIRST.exec(text) ?? undefined
  if (ordered) return daysOf(ordered[1], Number(ordered[3]), ordered[4])
  const eastAsian = EAST_ASIAN.exec(text)
  if (eastAsian) return daysOf(eastAsian[1], Number(eastAsian[2]), eastAsian[3])
  const numbers = YEAR_LAST.exec(text)
  if (numbers) return readNumbers(numbers)
  const [, d1, m1 = '', y1] = DAY_MONTH.exec(text) ?? []
  if (d1 !== undefined) return daysOf(y1, monthOf(m1), d1)
  const [, m2 = '', d2, y2] = MONTH_DAY.exec(text) ?? []
  if (d2 !== undefined) return daysOf(y2, monthOf(m2), d2)
  const [, y3, m3 = '', d3] = YEAR_MONTH_DAY.exec(text) ?? []
  return d3 === undefined ? 'not-a-date' : daysOf(y3, monthOf(m3), d3)
}

/** Full stops are used where the day comes first; slashes and hyphens everywhere. */
function readNumbers([, one = '', sign, other = '', year = '']: RegExpExecArray): Days {
  if (year.length < 4) return 'short-year'
  const dayFirst = { year: Number(year), month: Number(other), day: Number(one) }
  const monthFirst = { year: Number(year), month: Number(one), day: Number(other) }
  return sign === '.' ? [dayFirst] : [dayFirst, monthFirst]
}

function daysOf(year: string | undefined, month: number | undefined, day: string | undefined): Days {
  if (month === undefined || year === undefined || day === undefined) return 'not-a-date'
  return year.length < 4 ? 'short-year' : [{ year: Number(year), month, day: Number(day) }]
}

function isInCalendar(day: Day): boolean {
  if (day.year < 1 || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return false
  const time = new Date(`${dayText(day)}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(dayText(day))
}

function dateText(day: Day, time: TimeOfDay | null, zone: string | undefined): string {
  return time === null ? dayText(day) : instantOf(day, time, zone)
}

function dayText({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function shifted(today: string, days: number): Day {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function wrong(why: DateTrouble): DateRead {
  return { kind: 'wrong', why }
}
