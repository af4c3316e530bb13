// What files say about an article, as the archive keeps it: dates as instants, languages by their code, tags without commas.

const MOST_TAG = 100

/** An instant out of the ways of writing one that formats of news use (ISO 8601, also without signs; mail); null: none. */
export function knownDate(text: string): string | null {
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text.trim())
  if (compact) {
    const [, year, month, day, hour, minute, second, zone = 'Z'] = compact
    return knownDate(
      hour === undefined
        ? `${year}-${month}-${day}`
        : `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`,
    )
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text.trim())) return Number.isNaN(Date.parse(text)) ? null : text.trim()
  const at = text.trim() === '' ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** A language as BCP 47 writes it; null when it is no such code. */
export function knownLanguage(code: string): string | null {
  try {
    return code.trim() === '' ? null : (Intl.getCanonicalLocales(code.trim())[0] ?? null)
  } catch {
    return null
  }
}

/** Tags as the vocabulary takes them, each once. */
export function knownTags(said: readonly string[]): string[] {
  const tags = said.map((tag) =>
    oneLine(tag.replaceAll(/[,\p{Cc}]/gu, ' '))
      .slice(0, MOST_TAG)
      .toWellFormed()
      .trim(),
  )
  return [...new Set(tags)].filter((tag) => tag !== '')
}

/** Text as one line, its blanks as one each. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().toWellFormed()
}
