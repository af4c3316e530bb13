// Which days a page of corrections is about. Pure.
import { dateOrderOf, type Period, readDate } from '../../../../electron/contract/index.ts'
import { DATE_TROUBLES } from '../../../messages/typed-dates.ts'
import { words } from '../../../messages/words.ts'

export const PERIODS = ['this-month', 'last-month', 'this-year', 'all', 'days'] as const
export type PeriodChoice = (typeof PERIODS)[number]

/** The days of a chosen period; `today` is YYYY-MM-DD. `days` has those typed. */
export function daysOf(choice: Exclude<PeriodChoice, 'days'>, today: string): Period {
  const [year = 0, month = 0] = today.split('-').map(Number)
  if (choice === 'all') return { since: null, until: null }
  if (choice === 'this-year') return { since: `${today.slice(0, 4)}-01-01`, until: today }
  if (choice === 'this-month') return { since: `${today.slice(0, 7)}-01`, until: today }
  const day = (date: number): string => new Date(date).toISOString().slice(0, 10)
  return { since: day(Date.UTC(year, month - 2, 1)), until: day(Date.UTC(year, month - 1, 0)) }
}

export type ReadDay = { readonly day: string | null } | { readonly error: string }

/** A day as people write it; an empty text is no limit. `locale`: decides which of two numbers is the day. */
export function readDay(typed: string, locale?: string): ReadDay {
  if (typed.trim() === '') return { day: null }
  const read = readDate(typed, { likely: dateOrderOf(locale), ...(locale ? { locales: [locale] } : {}) })
  if (read.kind === 'wrong') return { error: words(DATE_TROUBLES[read.why]) }
  if (read.kind === 'either') return { error: words('period.either') }
  return read.value.includes('T') ? { error: words('period.day-only') } : { day: read.value }
}
