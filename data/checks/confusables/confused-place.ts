// What the library says of a text, in our terms: places in UTF-16 code units, fixes as they would be there. Pure.
import { ALLOWED_RULES, type ConfusedWhat } from './allowed-rules.ts'

/** A place in a paragraph, with what should perhaps stand there, best first. */
export interface ConfusedPlace {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
  readonly what: ConfusedWhat
  /** Name of the library’s rule. */
  readonly rule: string
}

/** What has been found in paragraphs so far. */
export interface KnownConfusables {
  /** The places in a paragraph with this text; null: it was not looked at. Throws when looking at it broke down. */
  readonly known: (text: string) => readonly ConfusedPlace[] | null
}

/** As the library has it: the span of `quote`, and texts that replace it or (`isAfter`) are put behind it. */
export interface Lint {
  readonly rule: string
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly fixes: readonly { readonly text: string; readonly isAfter: boolean }[]
}

/** The text as the library is asked about it: it knows typewriter marks best. Every character keeps its place. */
export function asAsked(text: string): string {
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"')
}

/** The places of allowed rules in a text, each once: of two that overlap, what the rule believed first says. */
export function confusedPlaces(text: string, lints: readonly Lint[]): readonly ConfusedPlace[] {
  const asked = asAsked(text)
  const order = [...ALLOWED_RULES.keys()]
  const places: ConfusedPlace[] = []
  for (const lint of lints.toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule))) {
    const place = placeOf(text, asked, lint)
    if (place && !places.some(({ start, end }) => place.start < end && place.end > start)) places.push(place)
  }
  return places.sort((a, b) => a.start - b.start)
}

/** “It’s from him that I learned”, “It’s time”: before these words “it is” is meant. */
const IS_FROM =
  /^it's (?:a|an|about|after|at|because|before|by|for|from|in|like|of|on|not|over|so|that|the|through|time|to|under|up|with)\b/i

function placeOf(text: string, asked: string, lint: Lint): ConfusedPlace | null {
  const { rule, fixes } = lint
  const what = ALLOWED_RULES.get(rule)
  const span = spanOf(asked, lint)
  if (!what || !span) return null
  const [start, end] = span
  if (rule === 'ItsPossessive' && IS_FROM.test(asked.slice(start))) return null
  const quote = text.slice(start, end)
  const written = fixes.map(({ text: fix, isAfter }) => asWritten(isAfter ? quote + fix : fix.trimEnd(), quote, text))
  const suggestions = [...new Set(written)].filter((fix) => fix !== quote)
  return { start, end, suggestions, what, rule }
}

/** Releases count in code points or in UTF-16 code units: it is the one by which its own quote is there; else null. */
function spanOf(asked: string, { from, to, quote }: Lint): readonly [number, number] | null {
  if (quote === '') return null
  const isQuote = ([start, end]: readonly [number, number]): boolean => asked.slice(start, end) === quote
  const points = [...asked]
  const unitsBefore = (count: number): number => points.slice(0, count).join('').length
  return ([[from, to] as const, [unitsBefore(from), unitsBefore(to)] as const] as const).find(isQuote) ?? null
}

/** With a capital where one was, and apostrophes as the text has them. */
function asWritten(fix: string, quote: string, text: string): string {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(quote) && /^\p{Ll}/u.test(fix)
  const cased = isCapital ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix
  return text.includes('’') || !text.includes("'") ? cased.replaceAll("'", '’') : cased
}
