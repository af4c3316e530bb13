// A moment as one short string, for names and menus: 24 Nov 2026, 09:15.
import { LOCALE } from './locale.ts'

const SHORT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })

/** An ISO instant in words; anything else unchanged. */
export function whenWords(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : SHORT.format(date)
}
