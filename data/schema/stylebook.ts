// What is told of the stylebook: its files, a rule on trial, what of a folder of styles would come in.

/** UTF-16 offsets, half-open. */
export interface StyleHit {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
  /** What to say of it. */
  readonly message: string
}

export interface Tried {
  readonly text: string
  readonly hits: readonly StyleHit[]
  /** With the first suggestion of each hit. */
  readonly becomes: string
}

export interface TriedExample extends Tried {
  /** What it should become; null: it should be left alone. */
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
  /** Why it, or entries of it, are not used; in technical words. */
  readonly problems: readonly string[]
}

/** `path` inside the stylebook. new: comes in; same: is there; differs: another file has the name; refused: `detail` says why. */
export interface StylePlanEntry {
  readonly path: string
  readonly state: 'new' | 'same' | 'differs' | 'refused'
  readonly detail: string | null
  readonly text: string
}
