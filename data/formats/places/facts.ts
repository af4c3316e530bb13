// What a file says of an article besides its words, and may state again when it goes back: its version, and when it was last changed. Each is
// written as it is written there, only where the file has it, and only when asked for.
import { type Article, correctedAt } from '../../corrections/index.ts'
import { type Edit, isRefusal, type Refusal } from './pieces.ts'
import { type FactPlace, lowerThrough } from './places.ts'

/** Which facts a file that goes back is to have as they are now. */
export interface FactsWanted {
  readonly dates: boolean
  readonly version: boolean
}

export const NO_FACTS: FactsWanted = { dates: false, version: false }

/** Edits of the file's characters that state the facts as they are now, and where; none for an article that was not corrected. */
export function factEdits(
  article: Article,
  facts: readonly FactPlace[],
  wanted: FactsWanted,
): { readonly edits: readonly Edit[]; readonly where: readonly string[] } | Refusal {
  const edits: Edit[] = []
  const where: string[] = []
  for (const { fact, where: name, layers, offset } of facts) {
    const now = factNow(article, fact, layers[0].text, wanted, offset)
    if (now === null || now === layers[0].text) continue
    const lowered = lowerThrough(layers, [{ from: 0, to: layers[0].text.length, text: now }])
    if (isRefusal(lowered)) return lowered
    edits.push(...lowered)
    where.push(name)
  }
  return { edits, where }
}

/** How a fact is to be stated where it is stated as `said`; null: as it is. */
export function factNow(
  article: Article,
  fact: FactPlace['fact'],
  said: string,
  { dates, version }: FactsWanted,
  offset?: number,
): string | null {
  const at = correctedAt(article)
  if (at === null) return null
  if (fact === 'version')
    return version && /^\d{1,9}$/.test(said.trim()) ? said.replace(/\d+/, (n) => `${Number(n) + 1}`) : null
  return dates ? dateAs(said, at, offset) : null
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
/** ISO 8601, extended or basic, with its zone; RFC 5322. */
const ISO = /^(\s*)(\d{4})(-?)(\d\d)\3(\d\d)(?:([T ])(\d\d)(:?)(\d\d)\8(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)?)?(\s*)$/
const RFC =
  /^(\s*)(?:([A-Z][a-z]{2}), )?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) \d\d:\d\d(:\d\d)? (GMT|UT|UTC|Z|[+-]\d{4})(\s*)$/

/**
 * An instant (ISO 8601) as a date is written that is there: in its form, its precision and its zone. `offset`: minutes from UTC of a time
 * that states no zone. null: it is written in a form of its own, or in no known zone.
 */
export function dateAs(said: string, instant: string, offset?: number): string | null {
  const iso = ISO.exec(said)
  if (iso) {
    const [, before = '', , dash = '', , , sign, , colon = '', , , fraction, zone, behind = ''] = iso
    const minutes = zone === undefined ? offset : minutesOf(zone)
    if (sign === undefined) return before + day(new Date(instant), dash) + behind
    if (minutes === undefined) return null
    const at = moved(instant, minutes)
    const time = at.toISOString().slice(11, 19).replaceAll(':', colon)
    const part =
      fraction === undefined
        ? ''
        : `.${at.toISOString().slice(20, 23).padEnd(fraction.length, '0').slice(0, fraction.length)}`
    return `${before}${day(at, dash)}${sign}${time}${part}${zone ?? ''}${behind}`
  }
  const rfc = RFC.exec(said)
  if (!rfc) return null
  const [, before = '', weekday, dayOf = '', , , seconds, zone = '', behind = ''] = rfc
  const at = moved(instant, minutesOf(zone))
  const date = String(at.getUTCDate()).padStart(dayOf.length, '0')
  const name = weekday === undefined ? '' : `${DAYS[at.getUTCDay()]}, `
  const time = at.toISOString().slice(11, seconds === undefined ? 16 : 19)
  return `${before}${name}${date} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()} ${time} ${zone}${behind}`
}

function day(at: Date, dash: string): string {
  return at.toISOString().slice(0, 10).replaceAll('-', dash)
}

function moved(instant: string, minutes: number): Date {
  return new Date(Date.parse(instant) + minutes * 60_000)
}

function minutesOf(zone: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
