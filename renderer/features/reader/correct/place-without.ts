// Where a correction's words would be in the working text without that correction: where editing it begins.
import type { Span, Weave } from '../../../../electron/contract/index.ts'

/** Span (UTF-16, half-open) in the working text without the correction; empty for a pure insertion. */
export function placeWithout(weave: Weave, id: string): Span {
  const number = weave.numberOf(id)
  const isActive = (other: number): boolean => other !== number && weave.isWorking(other)
  let position = 0
  let from: number | null = null
  let to = 0
  for (const segment of weave.segments) {
    const length = weave.isVisible(segment, isActive) ? segment.text.length : 0
    if (segment.by === number || segment.deletedBy.includes(number)) {
      from ??= position
      to = position + length
    }
    position += length
  }
  return { from: from ?? position, to: Math.max(from ?? position, to) }
}
