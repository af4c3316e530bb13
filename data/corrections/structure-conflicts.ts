// When can corrections of marks and blocks be active? Each must still see what it was made on: the same characters,
// with the same value of the mark; the same line, as the previous block correction left it.
import { bearingOn } from './formats.ts'
import { piecesOf } from './place-structure.ts'
import type { IsActive, Weave } from './weave.ts'

type Add = (correction: number, other: number, kind: 'needs' | 'overlap') => void

/** Reports every mark correction that does not see what it was made on. */
export function checkMarkings(weave: Weave, isActive: IsActive, add: Add): void {
  const active = weave.markings.filter(({ number }) => isActive(number))
  if (active.length === 0) return
  const formats = weave.formats(isActive)
  for (const { number, type, before, anchors } of active) {
    for (const { by } of anchors) if (by >= 0 && !isActive(by)) add(number, by, 'needs')
    for (const ref of piecesOf(weave, anchors)) {
      if (formats.valueOf(type, ref, number) === before) continue
      const bearing = bearingOn(weave, type, ref, number)
      const missing = bearing.findLast((other) => !isActive(other.number) && other.after === before)
      const other = missing ?? bearing.findLast((candidate) => isActive(candidate.number))
      if (other) add(number, other.number, missing ? 'needs' : 'overlap')
    }
  }
  checkDeleted(weave, isActive, add)
}

/** A mark was set on visible text: no older correction may delete it. */
function checkDeleted(weave: Weave, isActive: IsActive, add: Add): void {
  for (const { by, at, text, deletedBy } of weave.segments) {
    const deleters = deletedBy.filter(isActive)
    if (deleters.length === 0) continue
    for (const { number, anchors } of weave.markings) {
      if (!isActive(number)) continue
      const isHere = anchors.some((anchor) => anchor.by === by && anchor.from < at + text.length && at < anchor.to)
      if (isHere) for (const deleter of deleters) if (deleter < number) add(number, deleter, 'overlap')
    }
  }
}

/** Reports every block correction whose line is missing, or is not of the kind it was made on. */
export function checkBlockings(weave: Weave, isActive: IsActive, add: Add): void {
  const active = weave.blockings.filter(({ number }) => isActive(number))
  for (const { number, needs, parent, root } of active) {
    for (const need of needs) if (!isActive(need)) add(number, need, 'needs')
    if (parent !== null && !isActive(parent)) add(number, parent, 'needs')
    const rival = active.find((other) => other.number < number && other.root === root && other.parent === parent)
    if (rival) add(number, rival.number, 'overlap')
  }
}
