// Names of the archive that look like spellings of one, and the places they stand at.
import type { FindingEvidence } from './finding.ts'
import type { Field } from './original.ts'

export interface ClusterMember {
  readonly form: string
  /** Articles it stands in, and times. */
  readonly articles: number
  readonly count: number
  readonly confidence: number
  readonly how: FindingEvidence['name-variant']['how']
}

export interface NameCluster {
  /** The best attested form; the right one only where `choice` is null. */
  readonly canonical: Omit<ClusterMember, 'confidence' | 'how'>
  /** Surest first. */
  readonly variants: readonly ClusterMember[]
  /** That of the surest variant. */
  readonly confidence: number
  /** As a finding's: the evidence does not decide, and an editor chooses among these forms, the best attested first. */
  readonly choice: readonly string[] | null
  /** Whether the house has ruled that the best attested form is the right one. */
  readonly isRuled: boolean
}

/** UTF-16 offsets, half-open, in the corrected text of the field; the text there is `form`. `before` and `after` are context. */
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
