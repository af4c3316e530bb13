// Reads the time of day at the end of a date, with its zone: 14:30, 2.30 pm, 14:30 UTC, 14:30 +02:00, 14:30
// Europe/Paris.

export interface TimeOfDay {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** Minutes east of UTC, a zone's name (IANA), or null: none was written. */
  readonly zone: number | string | null
}

export interface TimeRead {
  /** The text before the time. */
  readonly rest: string
  /** null: no time was written. */
  readonly time: TimeOfDay | null | 'no-such-time' | 'unknown-zone'
}

const CLOCK = String.raw`(\d{1,2})(?:[:.h](\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?)?`
const TIME = new RegExp(
  String.raw`^(.*?\d)(?:,? (?:at )?|t)${CLOCK} ?(am|pm|a\.m\.|p\.m\.)?(?: ?(z|[+-]\d{1,2}(?::?\d{2})?)| ([a-z]+(?:[/_+-][\w/+:-]+)?))?$`,
  'i',
)

/**
 * Abbreviations that mean a single zone to newspapers, in minutes east of UTC. IST, CST of China and the like mean
 * several.
 */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  west: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  edt: -240,
  est: -300,
  cdt: -300,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
}

/** Splits the time off the end of a date. */
export function readTime(text: string): TimeRead {
  const [, rest, hour, minute, second, fraction, half, offset, zone] = TIME.exec(text) ?? []
  const isClock = minute !== undefined || half !== undefined
  if (rest === undefined || hour === undefined || !isClock) return { rest: text, time: null }
  const clock = {
    hour: hourOf(Number(hour), half?.[0]?.toLowerCase()),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? '').padEnd(3, '0')),
  }
  const isTime = clock.hour >= 0 && clock.hour < 24 && clock.minute < 60 && clock.second < 60
  if (!isTime) return { rest, time: 'no-such-time' }
  const found = zoneOf(offset, zone)
  return { rest, time: found === undefined ? 'unknown-zone' : { ...clock, zone: found } }
}

/** -1: no such hour. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return -1
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

/** undefined: unknown zone. */
function zoneOf(offset: string | undefined, name: string | undefined): TimeOfDay['zone'] | undefined {
  if (offset !== undefined) return offsetOf(offset)
  if (name === undefined) return null
  const [, after] = /^(?:utc|gmt)([+-].+)$/i.exec(name) ?? []
  if (after !== undefined) return offsetOf(after)
  const known = ZONES[name.toLowerCase()]
  if (known !== undefined) return known
  return isZone(name) ? name : undefined
}

function offsetOf(text: string): number | undefined {
  if (/^z$/i.test(text)) return 0
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? []
  if (hours === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function isZone(name: string): boolean {
  if (!name.includes('/')) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

/**
 * The instant of a time on a day, ISO 8601. `zone` (IANA) applies to times without one; default: the computer's own.
 */
export function instantOf(
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
  time: TimeOfDay,
  zone: string | undefined,
): string {
  const clock = [time.hour, time.minute, time.second, time.millisecond] as const
  const where = time.zone ?? zone
  if (where === undefined) return new Date(year, month - 1, day, ...clock).toISOString()
  const asUtc = Date.UTC(year, month - 1, day, ...clock)
  if (typeof where === 'number') return new Date(asUtc - where * 60_000).toISOString()
  // The offset at about that time, then at the resulting time: they differ only around a clock change.
  const guess = asUtc - offsetAt(asUtc, where)
  return new Date(asUtc - offsetAt(guess, where)).toISOString()
}

/** By zone: making a format takes a hundred times as long as using it. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockIn(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
    ...({ hour: 'numeric', minute: 'numeric', second: 'numeric' } as const),
  })
  clocks.set(zone, made)
  return made
}

/** Milliseconds a zone is ahead of UTC at a time. */
function offsetAt(time: number, zone: string): number {
  const parts = clockIn(zone).formatToParts(time)
  const of = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(time / 1000) * 1000
}
