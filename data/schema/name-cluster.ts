// Names of the archive that look like spellings of one name, and their places.
import type { FindingEvidence } from './finding.ts'
import type { Field } from './original.ts'

export interface ClusterMember {
  readonly form: string
  /** Articles it occurs in, and total occurrences. */
  readonly articles: number
  readonly count: number
  readonly confidence: number
  readonly how: FindingEvidence['name-variant']['how']
}

export interface NameCluster {
  /** The most frequent form; the right one only if `choice` is null. */
  readonly canonical: Omit<ClusterMember, 'confidence' | 'how'>
  /** Surest first. */
  readonly variants: readonly ClusterMember[]
  /** The confidence of the surest variant. */
  readonly confidence: number
  /** As in a finding: the evidence does not decide, and an editor chooses among these forms, most frequent first. */
  readonly choice: readonly string[] | null
  /** Whether the house has ruled that the most frequent form is the right one. */
  readonly isRuled: boolean
}

/**
 * UTF-16 offsets, half-open, in the corrected text of the field; the text there is `form`. `before` and `after` are
 * context.
 */
export interface NamePlace {
  readonly form: string
  readonly article: string
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly inQuotation: boolean
  readonly before: string
  readonly after: string
}
