// When can corrections be active together? A state is valid when every active correction still sees exactly the text it
// was made on. Checked for the working text (proposed + accepted) and for the published text (accepted).
import type { Conflict, Status } from '../schema/index.ts'
import { checkBlockings, checkMarkings } from './structure-conflicts.ts'
import { type IsActive, isLive, ORIGINAL, type Segment, type Weave } from './weave.ts'

interface Violation {
  readonly correction: number
  readonly other: number
  readonly kind: 'needs' | 'overlap'
}

/** First and last segment of everything each correction inserted or deleted. */
type Extent = Map<number, { readonly first: number; readonly last: number }>

function grow(extents: Extent, correction: number, position: number): void {
  extents.set(correction, { first: extents.get(correction)?.first ?? position, last: position })
}

/** Every violation in the state with these corrections active. */
export function violations(weave: Weave, isActive: IsActive): readonly Violation[] {
  const found = new Map<string, Violation>()
  const add = (correction: number, other: number, kind: Violation['kind']): void => {
    const key = `${correction}/${other}`
    if (!found.has(key)) found.set(key, { correction, other, kind })
  }
  const deleted: Extent = new Map()
  const inserted: Extent = new Map()
  for (const [position, segment] of weave.segments.entries()) {
    if (segment.by !== ORIGINAL) grow(inserted, segment.by, position)
    for (const correction of segment.deletedBy) grow(deleted, correction, position)
    checkDeleters(segment, isActive, add)
  }
  for (const [correction, extent] of deleted) {
    if (!isActive(correction)) continue
    for (let k = extent.first + 1; k < extent.last; k += 1) checkInside(weave, correction, k, isActive, add)
  }
  for (const [host, extent] of inserted) {
    if (isActive(host)) continue
    for (let k = extent.first + 1; k < extent.last; k += 1) {
      const { by } = weave.segments[k] as Segment
      if (by !== ORIGINAL && by !== host && isActive(by)) add(by, host, 'needs')
    }
  }
  checkMarkings(weave, isActive, add)
  checkBlockings(weave, isActive, add)
  return [...found.values()]
}

type Add = (correction: number, other: number, kind: Violation['kind']) => void

/** What an active correction deleted must exist and must not be deleted by another active one. */
function checkDeleters(segment: Segment, isActive: IsActive, add: Add): void {
  const active = segment.deletedBy.filter(isActive)
  const [first, ...rest] = active
  if (first === undefined) return
  if (segment.by !== ORIGINAL && !isActive(segment.by))
    for (const correction of active) add(correction, segment.by, 'needs')
  for (const correction of rest) add(correction, first, 'overlap')
}

/** Nothing visible may be inside what an active correction deleted. */
function checkInside(weave: Weave, correction: number, position: number, isActive: IsActive, add: Add): void {
  const segment = weave.segments[position] as Segment
  if (segment.deletedBy.includes(correction) || !weave.isVisible(segment, isActive)) return
  if (segment.deletedBy.length > 0) for (const other of segment.deletedBy) add(correction, other, 'needs')
  else if (segment.by !== ORIGINAL) add(correction, segment.by, 'overlap')
}

/**
 * What prevents giving all `ids` the status `to` in one step. Only the final state must be valid, since some sets can
 * only be reverted together. Every id must belong to this weave.
 */
export function conflictsOf(weave: Weave, ids: readonly string[], to: Status): readonly Conflict[] {
  const chosen = new Set(ids.map((id) => weave.numberOf(id)))
  const next = (number: number): Status => (chosen.has(number) ? to : weave.statusAt(number))
  const current = [...chosen].map((number) => weave.statusAt(number))
  const checks: ((status: Status) => boolean)[] = []
  if (current.some((status) => isLive(status) !== isLive(to))) checks.push(isLive)
  if (current.some((status) => (status === 'accepted') !== (to === 'accepted'))) checks.push((s) => s === 'accepted')
  const conflicts = new Map<string, Conflict>()
  for (const isActive of checks) {
    for (const violation of violations(weave, (number) => isActive(next(number)))) {
      const conflict = toConflict(weave, violation, chosen)
      conflicts.set(`${conflict.kind}/${conflict.correction}/${conflict.with.join()}`, conflict)
    }
  }
  return [...conflicts.values()]
}

function toConflict(weave: Weave, violation: Violation, chosen: ReadonlySet<number>): Conflict {
  const { correction, other, kind } = violation
  if (chosen.has(correction)) return { kind, correction: weave.idOf(correction), with: [weave.idOf(other)] }
  const mine = chosen.has(other) ? other : ([...chosen][0] ?? other)
  return {
    kind: kind === 'needs' ? 'built-on' : 'overlap',
    correction: weave.idOf(mine),
    with: [weave.idOf(correction)],
  }
}

/** The smallest set around `ids` that can be switched off in one step, newest first. */
export function offTogether(weave: Weave, ids: readonly string[]): readonly string[] {
  const off = new Set(ids.map((id) => weave.numberOf(id)))
  for (const isActive of [weave.isWorking, weave.isPublished]) {
    for (;;) {
      const stuck = violations(weave, (n) => isActive(n) && !off.has(n)).filter(
        (v) => isActive(v.correction) && !off.has(v.correction),
      )
      if (stuck.length === 0) break
      for (const violation of stuck) off.add(violation.correction)
    }
  }
  return [...off].sort((a, b) => b - a).map((number) => weave.idOf(number))
}

/** The set around `ids` that can be switched on in one step, or null when other active corrections prevent it. */
export function onTogether(weave: Weave, ids: readonly string[]): readonly string[] | null {
  const on = new Set(ids.map((id) => weave.numberOf(id)))
  for (;;) {
    const found = violations(weave, (n) => on.has(n) || weave.isPublished(n))
    if (found.some((v) => v.kind === 'overlap')) return null
    const missing = found.filter((v) => !on.has(v.other))
    if (found.length > 0 && missing.length === 0) return null
    if (missing.length === 0) return [...on].sort((a, b) => a - b).map((number) => weave.idOf(number))
    for (const violation of missing) on.add(violation.other)
  }
}
