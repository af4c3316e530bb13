// Names of months, weekdays and days near today as people write them, in the languages of copy, taken from Intl so that no list is
// maintained by hand.

/** Languages always known besides those requested. English goes first: where two languages differ, it decides. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'ro', 'hu']

export interface CalendarNames {
  /** Number of a month by name, from 1; undefined: not a month. */
  readonly month: (name: string) => number | undefined
  /** Number of a weekday by name, Sunday 0; undefined: not a weekday. */
  readonly weekday: (name: string) => number | undefined
  /** -1 yesterday, 0 today, 1 tomorrow; undefined: none of these. */
  readonly nearToday: (name: string) => number | undefined
}

const known = new Map<string, CalendarNames>()

/** The names in the usual languages and in these locales (BCP 47). */
export function calendarNames(locales: readonly string[] = []): CalendarNames {
  const key = locales.join()
  const names = known.get(key) ?? collect([...LANGUAGES, ...locales])
  known.set(key, names)
  return names
}

function collect(locales: readonly string[]): CalendarNames {
  const months = new Map<string, number>([['sept', 9]])
  const weekdays = new Map<string, number>([
    ['tues', 2],
    ['thur', 4],
    ['thurs', 4],
  ])
  const near = new Map<string, number>()
  for (const locale of Intl.DateTimeFormat.supportedLocalesOf(locales)) {
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    for (const days of [-1, 0, 1]) note(near, relative.format(days, 'day'), days)
    for (const style of ['long', 'short'] as const) {
      for (let month = 1; month <= 12; month += 1) {
        // Alone and with a day: some languages inflect it there (czerwiec, 3 czerwca).
        for (const day of [{}, { day: 'numeric' } as const]) {
          note(months, part(locale, { month: style, ...day }, Date.UTC(2021, month - 1, 3), 'month'), month)
        }
      }
      // 3 January 2021 was a Sunday.
      for (let day = 0; day < 7; day += 1)
        note(weekdays, part(locale, { weekday: style }, Date.UTC(2021, 0, 3 + day), 'weekday'), day)
    }
  }
  return {
    month: (name) => months.get(nameKey(name)),
    weekday: (name) => weekdays.get(nameKey(name)),
    nearToday: (name) => near.get(nameKey(name)),
  }
}

function note(names: Map<string, number>, name: string, number: number): void {
  const key = nameKey(name)
  if (/\p{L}/u.test(key) && !names.has(key)) names.set(key, number)
}

function part(locale: string, options: Intl.DateTimeFormatOptions, time: number, type: 'month' | 'weekday'): string {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(time)
  return parts.find((one) => one.type === type)?.value ?? ''
}

/** Without case, accents, apostrophes and full stops. */
function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\p{M}.'’]/gu, '')
    .toLowerCase()
}
