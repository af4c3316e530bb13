// Finds all places of a pattern in one text, with their context.
import type { FoundPlace, Span } from '../../schema/index.ts'
import { addressesIn } from '../../text/addresses.ts'
import { isInQuotation, quotationsIn } from '../../text/quotations.ts'

/** Maximum context on either side, in UTF-16 code units. */
const CONTEXT = 60

/** Where the pattern matches, left to right, ignoring empty matches. Details are computed for at most `most`. */
export function findInText(
  field: string,
  text: string,
  pattern: RegExp,
  most: number,
): { readonly count: number; readonly places: readonly FoundPlace[] } {
  const spans: FoundSpan[] = []
  let count = 0
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { index, 0: match } = found
    if (match === '') pattern.lastIndex += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
    else {
      count += 1
      if (spans.length < most) spans.push({ from: index, to: index + match.length, ...groupsOf(found) })
    }
  }
  if (spans.length === 0) return { count, places: [] }
  // Text after the last place's paragraph does not affect any place before it.
  const newline = text.indexOf('\n', spans.at(-1)?.to)
  const quotations = quotationsIn(newline < 0 ? text : text.slice(0, newline))
  const places = spans.map((span) => placeOf(field, text, span, isInQuotation(quotations, span)))
  return { count, places }
}

interface FoundSpan extends Span, Pick<FoundPlace, 'groups'> {}

/** Groups that did not take part captured nothing. */
function groupsOf(found: RegExpExecArray): Pick<FoundPlace, 'groups'> {
  if (found.length === 1) return {}
  const named = Object.entries(found.groups ?? {})
  const numbered = found.slice(1).map((text, n): [string, string | undefined] => [String(n + 1), text])
  return { groups: Object.fromEntries([...numbered, ...named].map(([key, text]) => [key, text ?? ''])) }
}

/** How far around a place an address is looked for, in UTF-16 code units: a line may be a whole book. */
const ADDRESS_REACH = 300

/** Whether a span touches an address. */
function isInAddress(text: string, { from, to }: Span): boolean {
  const start = Math.max(0, from - ADDRESS_REACH)
  const near = text.slice(start, to + ADDRESS_REACH)
  return addressesIn(near).some((address) => address.from + start < to && from < address.to + start)
}

function placeOf(field: string, text: string, { from, to, groups }: FoundSpan, inQuotation: boolean): FoundPlace {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const newline = text.indexOf('\n', to)
  const end = newline < 0 ? text.length : newline
  return {
    field,
    start: from,
    end: to,
    before: before(text.slice(from === 0 ? 0 : start, from)),
    match: text.slice(from, to),
    after: after(text.slice(to, end)),
    inQuotation,
    inAddress: isInAddress(text, { from, to }),
    ...(groups ? { groups } : {}),
  }
}

/** The end of a line before a match; if there are whole words, the cut is between them. */
function before(line: string): string {
  if (line.length <= CONTEXT) return line
  const near = line.slice(-CONTEXT)
  return `…${/\s/.test(near.trimEnd()) ? near.replace(/^\S*\s+/, '') : near.replace(/^[\udc00-\udfff]/, '')}`
}

/** The beginning of a line after a match. */
function after(line: string): string {
  if (line.length <= CONTEXT) return line
  const near = line.slice(0, CONTEXT)
  return `${/\s/.test(near.trimStart()) ? near.replace(/\s+\S*$/, '') : near.replace(/[\ud800-\udbff]$/, '')}…`
}
