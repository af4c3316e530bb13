// Formats in which the corrections of a period are told to readers.

export const CORRECTIONS_FORMATS = ['html', 'atom', 'rss', 'json-feed'] as const
export type CorrectionsFormat = (typeof CORRECTIONS_FORMATS)[number]

/** The ending of each format's file, without the dot. */
export const CORRECTIONS_ENDINGS: Readonly<Record<CorrectionsFormat, string>> = {
  html: 'html',
  atom: 'atom',
  rss: 'rss',
  'json-feed': 'json',
}

/** The days a period begins and ends with, YYYY-MM-DD in the zone of the computer; null: open. */
export interface Period {
  readonly since: string | null
  readonly until: string | null
}

/** Whether a day (YYYY-MM-DD) is in a period. */
export function isInPeriod(day: string, { since, until }: Period): boolean {
  return (since ?? day) <= day && day <= (until ?? day)
}
