// Groups findings into cards: those that say the same of the same words, and all forms of a name among which an editor
// must choose. Pure.
import { isChoice } from './finding-choice.ts'
import type { PlacedFinding } from './placed-findings.ts'

export interface FindingCard {
  /** The id of its first place. */
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

/** Whether only an editor can decide: in a quotation, or when the evidence does not decide. */
export function isQuery(finding: PlacedFinding['finding']): boolean {
  return finding.inQuotation || isChoice(finding)
}

function keyOf({ id, finding }: PlacedFinding): string {
  const { check, kind, quote, suggestions, message, group, start, end } = finding
  if (isChoice(finding) && group !== null) return group
  if (start === end || kind === 'boilerplate' || kind === 'repeated' || kind === 'duplicate') return id
  return JSON.stringify([check, message, quote, suggestions[0]])
}
