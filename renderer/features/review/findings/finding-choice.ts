// When the evidence does not decide between forms of a name: what choosing each would change, for card and popover
// alike. Pure.
import { evidenceOf, type Finding } from '../../../../electron/contract/index.ts'
import type { PlacedFinding } from './placed-findings.ts'

/** A form an editor may choose. */
export interface FormChoice {
  readonly form: string
  /** Number of uses here, and of articles elsewhere; null: not counted. */
  readonly used: { readonly here: number; readonly articles: number } | null
  /** The places choosing it would correct. Those in quotations are left out, except the one in question. */
  readonly wrong: readonly PlacedFinding[]
}

export function isChoice({ choice }: Pick<Finding, 'choice'>): boolean {
  return choice !== null
}

/**
 * The forms to choose from at a place, most frequent first; `places` are those of its card. A form that would correct
 * nothing is left out: it is already there.
 */
export function choicesAt(placed: PlacedFinding, places: readonly PlacedFinding[]): readonly FormChoice[] {
  const { finding } = placed
  const counted = evidenceOf(finding, 'name-variant')?.forms ?? []
  return (finding.choice ?? [])
    .map((form) => ({
      form,
      used: counted.find((each) => each.form === form) ?? null,
      wrong: places.filter((place) => isWrong(place, form) && (place.id === placed.id || !place.finding.inQuotation)),
    }))
    .filter(({ wrong }) => wrong.length > 0)
}

function isWrong({ finding: { choice, quote } }: PlacedFinding, form: string): boolean {
  return quote !== form && choice?.includes(form) === true
}
