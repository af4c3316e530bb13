// All places of a pattern in one text, with what stands around them.
import type { FoundPlace } from '../../schema/index.ts'
import { isInQuotation, quotationsIn } from '../../text/quotations.ts'

/** UTF-16 code units of context on either side, at most. */
const CONTEXT = 60

/** Where the pattern matches, left to right; matches of nothing do not count. At most `most` are worked out. */
export function findInText(
  field: string,
  text: string,
  pattern: RegExp,
  most: number,
): { readonly count: number; readonly places: readonly FoundPlace[] } {
  const spans: { from: number; to: number }[] = []
  let count = 0
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { index, 0: match } = found
    if (match === '') pattern.lastIndex += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
    else {
      count += 1
      if (spans.length < most) spans.push({ from: index, to: index + match.length })
    }
  }
  if (spans.length === 0) return { count, places: [] }
  const quotations = quotationsIn(text)
  const places = spans.map((span) => placeOf(field, text, span, isInQuotation(quotations, span)))
  return { count, places }
}

function placeOf(
  field: string,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  inQuotation: boolean,
): FoundPlace {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const newline = text.indexOf('\n', to)
  const end = newline < 0 ? text.length : newline
  return {
    field,
    start: from,
    end: to,
    before: text.slice(wholeFrom(text, Math.max(from === 0 ? 0 : start, from - CONTEXT)), from),
    match: text.slice(from, to),
    after: text.slice(to, wholeTo(text, Math.min(end, to + CONTEXT))),
    inQuotation,
  }
}

/** The offset, moved so that no surrogate pair is cut. */
function wholeFrom(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && at > 0 ? at + 1 : at
}

function wholeTo(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && at < text.length ? at - 1 : at
}
