// Where the evidence does not decide between forms of a name: what each of them would change, for card and popover alike. Pure.
import { evidenceOf, type Finding } from '../../../../electron/contract/index.ts'
import type { PlacedFinding } from './placed-findings.ts'

/** A form an editor may choose. */
export interface FormChoice {
  readonly form: string
  /** Times it is used here, and articles it is used in elsewhere; null: nobody has counted. */
  readonly used: { readonly here: number; readonly articles: number } | null
  /** The places choosing it would correct. What is in a quotation is left, unless it is the place asked about. */
  readonly wrong: readonly PlacedFinding[]
}

export function isChoice({ choice }: Pick<Finding, 'choice'>): boolean {
  return choice !== null
}

/**
 * The forms to choose from at a place, the best attested first; `places` are those of its card. A form that would correct
 * nothing is none: it is what is there already.
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
