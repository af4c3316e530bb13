// A moment as people write it: 24 November 2026, 09:15.
import { LOCALE } from '../../../messages/locale.ts'

const DATE = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' })

/** An ISO instant in words; anything else unchanged. */
export function dateWords(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : DATE.format(date)
}
