// Dates as facts: a day is stored with its month, year, decade and century, so that any span is a few facts. Days are
// as written in the date, whatever its zone.

import { todayHere } from '../text/read-date.ts'

/** First and last day of a span, inclusive, as YYYY-MM-DD. */
export interface DateSpan {
  readonly from: string
  readonly to: string
}

const FIRST = '0001-01-01'
const LAST = '9999-12-31'
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Century, decade, year, month and day of an ISO date or instant, as facts of a field; none without a date. */
export function dateFacts(field: string, date: string | null): readonly string[] {
  if (date === null) return []
  return [2, 3, 4, 7, 10].map((length) => `${field}=${date.slice(0, length)}`)
}

/**
 * The span of "2019", "2019-05", "2019-05-07", "2019..2021", "2019-05..", "..2021", "<2019-05", "<=today", ">2019";
 * null when it is not one. `today` (YYYY-MM-DD) defines today, yesterday and tomorrow.
 */
export function readSpan(text: string, today = todayHere()): DateSpan | null {
  const [, sign = '', bound = ''] = /^(<=?|>=?)?(.*)$/.exec(withDays(text, today)) ?? []
  if (sign === '') return readRange(bound)
  const [from, to] = [boundOf(bound, 'first'), boundOf(bound, 'last')]
  if (from === null || to === null) return null
  if (sign === '<') return from === FIRST ? null : { from: FIRST, to: dayBefore(from) }
  if (sign === '<=') return { from: FIRST, to }
  if (sign === '>=') return { from, to: LAST }
  return to === LAST ? null : { from: dayAfter(to), to: LAST }
}

function withDays(text: string, today: string): string {
  const days: Readonly<Record<string, string>> = {
    today,
    yesterday: dayBefore(today),
    tomorrow: dayAfter(today),
  }
  return text.replaceAll(/today|yesterday|tomorrow/giu, (word) => days[word.toLowerCase()] ?? word)
}

function readRange(text: string): DateSpan | null {
  const [one = '', other = one, ...more] = text.split('..')
  if (more.length > 0 || (one === '' && other === '')) return null
  const from = one === '' ? FIRST : boundOf(one, 'first')
  const to = other === '' ? LAST : boundOf(other, 'last')
  return from !== null && to !== null && from <= to ? { from, to } : null
}

function boundOf(text: string, which: 'first' | 'last'): string | null {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (year === undefined || Number(year) === 0) return null
  const m = month ?? (which === 'first' ? '01' : '12')
  if (Number(m) < 1 || Number(m) > 12) return null
  const length = daysIn(Number(year), Number(m))
  const d = day ?? (which === 'first' ? '01' : String(length))
  return Number(d) >= 1 && Number(d) <= length ? `${year}-${m}-${d}` : null
}

/** The fewest facts that together cover a span. */
export function spanFacts(field: string, { from, to }: DateSpan): readonly string[] {
  const facts: string[] = []
  for (let day = from; day <= to; ) {
    const part = wholePart(day, to)
    facts.push(`${field}=${part.prefix}`)
    if (part.last === LAST) break
    day = dayAfter(part.last)
  }
  return facts
}

/** The longest whole century, decade, year, month or day that begins on a day and ends by the last one. */
function wholePart(day: string, to: string): { readonly prefix: string; readonly last: string } {
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)]
  const monthEnd = `${month}-${daysIn(Number(year), Number(day.slice(5, 7)))}`
  const parts = [
    { prefix: year.slice(0, 2), first: `${year.slice(0, 2)}00-01-01`, last: `${year.slice(0, 2)}99-12-31` },
    { prefix: year.slice(0, 3), first: `${year.slice(0, 3)}0-01-01`, last: `${year.slice(0, 3)}9-12-31` },
    { prefix: year, first: `${year}-01-01`, last: `${year}-12-31` },
    { prefix: month, first: `${month}-01`, last: monthEnd },
  ]
  return parts.find(({ first, last }) => first === day && last <= to) ?? { prefix: day, last: day }
}

function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (date < daysIn(year, month)) return `${day.slice(0, 8)}${String(date + 1).padStart(2, '0')}`
  if (month < 12) return `${day.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`
  return `${String(year + 1).padStart(4, '0')}-01-01`
}

function dayBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const two = (n: number): string => String(n).padStart(2, '0')
  if (date > 1) return `${day.slice(0, 8)}${two(date - 1)}`
  if (month > 1) return `${day.slice(0, 5)}${two(month - 1)}-${two(daysIn(year, month - 1))}`
  return `${String(year - 1).padStart(4, '0')}-12-31`
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
