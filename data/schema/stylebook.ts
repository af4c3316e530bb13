// What is shown of the stylebook: its files, a rule on trial, what would be imported from a folder of styles.

/** UTF-16 offsets, half-open. */
export interface StyleHit {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
  /** The rule suggests and does not replace: an editor chooses, and nothing is filled in. */
  readonly isAdvice?: boolean
  /** The message of the rule. */
  readonly message: string
}

export interface Tried {
  readonly text: string
  readonly hits: readonly StyleHit[]
  /** The text with the first suggestion of each hit applied. */
  readonly becomes: string
}

export interface TriedExample extends Tried {
  /** The expected replacement; null: no hit expected. */
  readonly to: string | null
  readonly isKept: boolean
}

export interface RuleTrial {
  /** Why the rule cannot be used, whatever its examples; null when it can. */
  readonly problem: string | null
  readonly examples: readonly TriedExample[]
  readonly sentences: readonly Tried[]
}

export const STYLEBOOK_KINDS = ['names', 'rule', 'accept', 'reject', 'other'] as const
export type StylebookKind = (typeof STYLEBOOK_KINDS)[number]

export interface FileState {
  /** Inside the stylebook, with /. */
  readonly path: string
  readonly kind: StylebookKind
  readonly text: string
  /** Why it, or some of its entries, are not used; in technical terms. */
  readonly problems: readonly string[]
}

/**
 * `path` inside the stylebook. new: would be imported; same: already there; differs: another file has the name;
 * refused: `detail` says why.
 */
export interface StylePlanEntry {
  readonly path: string
  readonly state: 'new' | 'same' | 'differs' | 'refused'
  readonly detail: string | null
  readonly text: string
}
