// Days written out in a language, as in “24 November 2026”.

/** By language: making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** The format of days in a language (BCP 47, known to this computer), in UTC. */
export function longDates(language: string): Intl.DateTimeFormat {
  const known = formats.get(language)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(language, made)
  return made
}
