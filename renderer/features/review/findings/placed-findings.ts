// Findings with their places in the working text, on which corrections are made. Pure.
import { type Article, evidenceOf, type Finding, type Span, type Weave } from '../../../../electron/contract/index.ts'
import { type ShownPiece, shownPieces } from '../../../session/shown-text/shown-pieces.ts'

export interface PlacedFinding {
  /** Equal for the same finding in the same text of the same article. */
  readonly id: string
  readonly finding: Finding
  /** Its span of the working text; empty for something missing. */
  readonly working: Span
}

/**
 * The findings that still apply, in reading order, those without a place last. Findings of a changed text, and those an
 * open proposal fixes, are left out.
 */
export function placeFindings(article: Article, findings: readonly Finding[]): readonly PlacedFinding[] {
  const fields = new Map<string, { readonly text: string; readonly pieces: readonly ShownPiece[] }>()
  const fieldOf = (field: string, weave: Weave) => {
    const known = fields.get(field) ?? { text: weave.publishedText(), pieces: shownPieces(weave, 'corrected') }
    fields.set(field, known)
    return known
  }
  const placed = findings.flatMap((finding): readonly PlacedFinding[] => {
    const { field, start, end, check, quote } = finding
    const what = evidenceOf(finding, 'field-missing')?.what ?? ''
    const id = `${article.record.id}/${check}/${field}/${start}-${end}/${what}`
    const weave = article.fields.get(field)
    if (start === end || !weave) return [{ id, finding, working: { from: 0, to: 0 } }]
    const { text, pieces } = fieldOf(field, weave)
    if (text.slice(start, end) !== quote) return []
    const from = workingOffset(pieces, start)
    const last = workingOffset(pieces, end - 1)
    if (from === null || last === null || last - from !== end - 1 - start) return []
    return [{ id, finding, working: { from, to: last + 1 } }]
  })
  return [...placed.filter(hasPlace), ...placed.filter((one) => !hasPlace(one))]
}

/** Whether it is about words; something missing has no place. */
export function hasPlace({ finding: { start, end } }: PlacedFinding): boolean {
  return start < end
}

/** The same finding among those known now; earlier corrections may have moved it. Null when it no longer applies. */
export function foundAgain(known: readonly PlacedFinding[], placed: PlacedFinding): PlacedFinding | null {
  const { check, field, quote, message } = placed.finding
  const same = known.filter(
    ({ finding }) =>
      finding.check === check && finding.field === field && finding.quote === quote && finding.message === message,
  )
  const distance = ({ working }: PlacedFinding): number => Math.abs(working.from - placed.working.from)
  return same.reduce<PlacedFinding | null>(
    (nearest, one) => (nearest && distance(nearest) <= distance(one) ? nearest : one),
    null,
  )
}

/** A corrected-text offset in the working text; null where a proposal deletes it. */
function workingOffset(pieces: readonly ShownPiece[], offset: number): number | null {
  let start = 0
  for (const { text, working } of pieces) {
    if (offset < start + text.length) return working === null ? null : working + offset - start
    start += text.length
  }
  return null
}
