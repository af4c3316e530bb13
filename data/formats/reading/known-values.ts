// What files say about an article, as the archive keeps it: dates as instants or days, languages by their code.
import { instantSchema } from '../../schema/id.ts'
import { calendarNames } from '../../text/month-names.ts'
import { type DateOrder, readDate } from '../../text/read-date.ts'

/**
 * When something was published: an instant with the zone it was written in where a time and a zone are said (ISO 8601, also without
 * signs; mail), else the day; null: no date. A time without a zone is no instant: only its day is certain.
 */
export function knownDate(text: string): string | null {
  return knownInstant(text) ?? knownDay(text)
}

const COMPACT = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?$/
const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/i
const MAIL =
  /^(?:\p{L}{3,9}\.?,? )?(\d{1,2}) (\p{L}{3,9})\.? (\d{4}|\d\d) (\d\d?):(\d\d)(?::(\d\d))? ([A-Z]{1,3}T?|[+-]\d{4})$/iu

/** An instant whose zone is said, in that zone; null: none. */
export function knownInstant(text: string): string | null {
  const trimmed = text.trim()
  const [, ...parts] = COMPACT.exec(trimmed) ?? ISO.exec(trimmed) ?? []
  const [year, month, day, hour, minute, second = '00', zone = 'Z'] = parts
  if (year !== undefined) return validInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}${zoneOf(zone)}`)
  const mail = MAIL.exec(trimmed)
  if (!mail || Number.isNaN(Date.parse(trimmed))) return null
  const [, mailDay = '', name = '', mailYear = '', mailHour = '', mailMinute, mailSecond = '00', mailZone = ''] = mail
  if (!/^[+-]/.test(mailZone)) return `${new Date(trimmed).toISOString().slice(0, 19)}Z`
  const number = calendarNames().month(name)
  const date = `${wholeYear(mailYear)}-${String(number).padStart(2, '0')}-${mailDay.padStart(2, '0')}`
  return validInstant(`${date}T${mailHour.padStart(2, '0')}:${mailMinute}:${mailSecond}${zoneOf(mailZone)}`)
}

/** RFC 5322, 4.3: years of two digits are of 1950 to 2049. */
function wholeYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`
}

function zoneOf(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

function validInstant(text: string): string | null {
  return instantSchema.safeParse(text).success && !Number.isNaN(Date.parse(text)) ? text : null
}

const DAYS = [
  /\d{4}-\d\d-\d\d/,
  /^\d{8}$/,
  /\d{1,2}(?:st|nd|rd|th|\.)?[ -](?:de |of )?\p{L}{3,10}\.?,?[ -](?:de )?\d{4}/u,
  /\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u,
  /\d{4}年 ?\d{1,2}月 ?\d{1,2}日/u,
  /\d{4}[./] ?\d{1,2}[./] ?\d{1,2}/,
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/,
]
/** Words about a date are few. */
const LONGEST_DATE = 300

/** The day a text names, also among other words; null: none, or one that can be read two ways where no `order` is known. */
export function knownDay(text: string, order?: DateOrder): string | null {
  const line = oneLine(text.slice(0, LONGEST_DATE))
  for (const pattern of DAYS) {
    const found = pattern.exec(line)?.[0]
    const read = found === undefined ? null : readDate(yearFirst(found), order ? { order } : {})
    if (read?.kind === 'date') return read.value
  }
  return null
}

/** 20140626, 2014/6/26 and 2014. 6. 26. as ISO 8601 writes them. */
function yearFirst(found: string): string {
  return found
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
    .replace(/^(\d{4})[./] ?(\d{1,2})[./] ?(\d{1,2})$/, (_, year: string, month: string, day: string) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    )
}

/** A language as BCP 47 writes it; null when it is no such code. */
export function knownLanguage(code: string): string | null {
  try {
    return code.trim() === '' ? null : (Intl.getCanonicalLocales(code.trim())[0] ?? null)
  } catch {
    return null
  }
}

/** Text as one line, its blanks as one each. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().toWellFormed()
}
