// Which findings are one card: all that say the same of the same words, and both halves of a pair nobody can decide but an
// editor. Pure.
import type { PlacedFinding } from './placed-findings.ts'

export interface FindingCard {
  /** That of its first place. */
  readonly id: string
  /** In reading order; never empty. */
  readonly places: readonly PlacedFinding[]
}

/** How a finding is underlined and coloured. */
export type FindingLook = 'name' | 'wording' | 'matter' | 'query'

const NAMES: ReadonlySet<string> = new Set(['name', 'diacritics'])
const MATTER: ReadonlySet<string> = new Set(['number', 'date', 'boilerplate', 'encoding', 'missing', 'duplicate'])

/** Cards in the order of their first places. */
export function cardsOf(findings: readonly PlacedFinding[]): readonly FindingCard[] {
  const cards = new Map<string, PlacedFinding[]>()
  for (const placed of findings) {
    const key = keyOf(placed)
    cards.set(key, [...(cards.get(key) ?? []), placed])
  }
  return [...cards.values()].map((places) => ({ id: (places[0] as PlacedFinding).id, places }))
}

export function lookOf({ finding }: PlacedFinding): FindingLook {
  if (isQuery(finding)) return 'query'
  if (NAMES.has(finding.kind)) return 'name'
  return MATTER.has(finding.kind) ? 'matter' : 'wording'
}

/** Whether only an editor can say what to do: in a quotation, or when neither of two forms is clearly right. */
export function isQuery(finding: PlacedFinding['finding']): boolean {
  return finding.inQuotation || isAmbiguous(finding)
}

export function isAmbiguous(finding: PlacedFinding['finding']): boolean {
  return finding.message === 'name-variant' && finding.evidence.isAmbiguous
}

function keyOf({ id, finding }: PlacedFinding): string {
  const { check, kind, quote, suggestions, message, group, start, end } = finding
  if (isAmbiguous(finding) && group !== null) return group
  if (start === end || kind === 'boilerplate' || kind === 'repeated' || kind === 'duplicate') return id
  return JSON.stringify([check, message, quote, suggestions[0]])
}
