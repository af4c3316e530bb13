// The dateline of a story: "NEW YORK — ", "BANGUI, March 3 (Agency) — ". It is recognised, not cut out.
import { startsAnew } from './line-shapes.ts'

/** In UTF-16 code units of the paragraph: from..to is the dateline itself, textFrom is where the story begins. */
export interface Dateline {
  readonly from: number
  readonly to: number
  readonly textFrom: number
}

/** No dateline is longer; what is behind is not looked at. */
const MAX_LENGTH = 160

const B = '[^\\S\\n\\u2028\\u2029]'
const REST = `[\\p{M}'’.-]`
const UPPER = `(?:Ma?c|[dl]['’])?\\p{Lu}(?:\\p{Lu}|${REST})*`
const CAPITAL = `(?:[dl]['’])?\\p{Lu}(?:\\p{L}|${REST})*`
const LINK = `(?:${B}+(?:de|del|da|do|dos|du|la|le|of|and|the|an|am|der|sur))?`
const PLACE = `${UPPER}(?:${LINK}(?:${B}+|/)${UPPER}){0,5}`
const REGION = `,${B}*${CAPITAL}(?:${LINK}${B}+${CAPITAL}){0,4}`
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const DATE = `,?${B}*(?:[MTWFS][a-z]+day,?${B}+)?(?:${MONTH}${B}+${DAY}|${DAY}${B}+${MONTH})(?:,?${B}+\\d{4})?`
const AGENCY = `${B}*\\([^()]{2,40}\\)`
const KNOWN_AGENCY = `${B}*\\((?:Reuters|AP|AFP|UPI|DPA|dpa|TASS|Xinhua|ANI|PTI|IANS|EFE|ANSA|Kyodo|Bloomberg)\\)`
const DASH = '(?:--|[—–-])'
const SEPARATOR = `(?:${B}+${DASH}${B}+|${B}*(?:—|--)${B}+|${B}+—|(?<=\\))—)`

const UPPER_CASE = new RegExp(
  `^${B}*(?<line>${PLACE}(?:${REGION}){0,2}(?:${DATE})?(?:${AGENCY})?(?:${DATE})?)(?<dash>${SEPARATOR})`,
  'u',
)
/** In mixed case a date with its day, or an agency known by name, must vouch for it; the dash has blanks around it. */
const MIXED_CASE = new RegExp(
  `^${B}*(?<line>${CAPITAL}(?:${LINK}${B}+${CAPITAL}){0,3}(?:${REGION})?(?:,${DATE}(?:${AGENCY})?|${KNOWN_AGENCY}))` +
    `(?<dash>${B}+${DASH}${B}+)`,
  'u',
)

/** Labels that are followed by a dash as a place is, and what a mixed-case sentence begins with. */
const NOT_A_PLACE = new Set([
  ...['UPDATE', 'UPDATED', 'BREAKING', 'EXCLUSIVE', 'CORRECTION', 'CLARIFICATION', 'ANALYSIS', 'OPINION', 'COMMENT'],
  ...['EDITORIAL', 'REVIEW', 'WATCH', 'LISTEN', 'LIVE', 'VIDEO', 'PHOTO', 'PHOTOS', 'FEATURE', 'PROFILE', 'INTERVIEW'],
  ...['FACTBOX', 'EXPLAINER', 'TIMELINE', 'OBITUARY', 'ADVISORY', 'URGENT', 'ALERT', 'BULLETIN', 'FLASH', 'NEWS'],
  ...['SPORT', 'SPORTS', 'NOTE', "EDITOR'S", 'EDITOR’S', 'EDITORS', 'SUMMARY', 'PREVIEW', 'RECAP', 'SPONSORED'],
  ...['ADVERTISEMENT', 'ATTENTION', 'WARNING', 'NOTICE', 'REFILE', 'REPEAT', 'ADVERTORIAL', 'QUESTION', 'ANSWER'],
  ...['NATO', 'WHO', 'UNICEF', 'UNESCO', 'FIFA', 'UEFA', 'OPEC', 'NASA', 'IBM', 'BBC', 'CNN', 'IMF', 'FBI', 'CIA'],
  ...['On', 'In', 'At', 'By', 'From', 'Since', 'Until', 'After', 'Before', 'Between', 'Last', 'Next'],
])
/** "Sunday, 3 March – Doors open at seven" stands in a list of events. */
const DAY_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i

/**
 * Finds the dateline at the start of a paragraph: place or places in upper case, then optionally state or country, date
 * and agency in brackets, then a dash with blanks; or a mixed-case place with a day ("Paris, 3 March – ") or a known
 * agency. The span covers the place up to the dash and the blanks before it. The story behind it must start
 * like a sentence and not in upper case throughout, or "NATO — the alliance — said" and headlines would count.
 */
export function findDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, MAX_LENGTH)
  const found = UPPER_CASE.exec(head) ?? MIXED_CASE.exec(head)
  const { line, dash } = found?.groups ?? {}
  if (!found || line === undefined || dash === undefined) return null
  if ((line.match(/\p{Lu}/gu) ?? []).length < 3 && !/\d|\(/.test(line)) return null
  const word = /^[\p{L}\p{M}'’]+/u.exec(line)?.[0] ?? ''
  if (NOT_A_PLACE.has(word) || DAY_OR_MONTH.test(word)) return null
  const textFrom = found[0].length
  const story = paragraph.slice(textFrom, textFrom + MAX_LENGTH)
  if (!/[\p{L}\p{N}]/u.test(story) || !startsAnew(story) || /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(story)) return null
  const to = textFrom - dash.length
  return { from: to - line.length, to, textFrom }
}
