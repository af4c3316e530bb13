// How much a finding matters: what is wrong for readers before what is untidy. Pure.
import type { FindingKind } from '../../schema/index.ts'

/** 3: a fact or a name is wrong, or the copy is broken; 2: a reader stumbles; 1: it is untidy. */
const GRADES: Readonly<Record<FindingKind, 1 | 2 | 3>> = {
  name: 3,
  number: 3,
  date: 3,
  encoding: 3,
  duplicate: 3,
  spelling: 2,
  repeated: 2,
  'a-an': 2,
  confusable: 2,
  boilerplate: 2,
  credit: 1,
  diacritics: 2,
  missing: 2,
  style: 1,
  redundancy: 1,
  punctuation: 1,
  'quotation-marks': 1,
  spacing: 1,
}

/** Larger is worse: the kind's grade first, then how sure the finding is (0 to 1). */
export function severityOf({ kind, confidence }: { readonly kind: FindingKind; readonly confidence: number }): number {
  return GRADES[kind] + Math.min(confidence, 0.99)
}
