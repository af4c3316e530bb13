// Which kinds of findings an archive reports, and what it does not: kinds switched off, findings ignored.
import { FINDING_KINDS, type FindingKind, QUIET_KINDS } from './finding.ts'
import type { IgnoredFinding } from './ignored-finding.ts'
import { z } from './zod.ts'

export const checkSwitchSchema = z.strictObject({ kind: z.enum(FINDING_KINDS), isOn: z.boolean() })
export type CheckSwitch = Readonly<z.infer<typeof checkSwitchSchema>>

export const checkSwitchesSchema = z.strictObject({ kinds: z.array(checkSwitchSchema).max(200) })

/** checks.json: the kinds someone has switched; the others have their defaults. */
export interface CheckSwitches {
  readonly kinds: readonly CheckSwitch[]
}

/** Every kind, and whether it is reported. */
export function allSwitches(kept: readonly CheckSwitch[]): readonly CheckSwitch[] {
  return FINDING_KINDS.map((kind) => {
    const isOn = kept.findLast((each) => each.kind === kind)?.isOn ?? !QUIET_KINDS.includes(kind)
    return { kind, isOn }
  })
}

/** Findings that are not reported. */
export interface Unreported {
  readonly ignored: readonly IgnoredFinding[]
  readonly off: readonly FindingKind[]
}

/** Everything is reported. */
export const ALL_REPORTED: Unreported = { ignored: [], off: [] }
