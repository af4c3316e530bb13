// Dates and times as people write them. A date without a time has no zone, so it is never shifted by one.
import { FormattedDate } from 'react-intl'

export interface CalendarDateProps {
  /** ISO 8601: a date, or an instant with its zone. */
  readonly value: string
  readonly form?: 'short' | 'long' | 'with-time'
}

export function CalendarDate({ value, form = 'short' }: CalendarDateProps) {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value)
  return (
    <time dateTime={value}>
      <FormattedDate
        value={value}
        day="numeric"
        month={form === 'long' ? 'long' : 'short'}
        year="numeric"
        {...(form === 'long' ? { weekday: 'long' } : {})}
        {...(form === 'with-time' && !isDay ? { hour: '2-digit', minute: '2-digit' } : {})}
        {...(isDay ? { timeZone: 'UTC' } : {})}
      />
    </time>
  )
}
