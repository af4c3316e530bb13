// Dates as people type them, and what can be wrong with them.
import type { DateTrouble } from '../../electron/contract/index.ts'
import { LOCALE } from './locale.ts'
import type { MessageId } from './words.ts'

/**
 * A date in the form people write and readDate reads: "30 June 2021", or with a time in the local zone "30 June 2021
 * 14:30".
 */
export function dateText(value: string): string {
  const isDay = !value.includes('T')
  const date = new Date(isDay ? `${value}T00:00:00Z` : value)
  const day = new Intl.DateTimeFormat(LOCALE, {
    ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(date)
  if (isDay) return day
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

export const DATE_TROUBLES: { readonly [T in DateTrouble]: MessageId } = {
  'not-a-date': 'details.date-not-a-date',
  'no-such-day': 'details.date-no-such-day',
  'no-such-time': 'details.date-no-such-time',
  'short-year': 'details.date-short-year',
  'unknown-zone': 'details.date-unknown-zone',
  'wrong-weekday': 'details.date-wrong-weekday',
}
