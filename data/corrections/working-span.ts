// Where a span of the corrected text is in the working text, on which corrections are made.
import type { Span } from '../schema/index.ts'
import type { Weave } from './weave.ts'

/**
 * The span of the working text behind a span of the corrected text, both in UTF-16 code units, half-open; null where an
 * open proposal changes it.
 */
export function workingSpanOf(weave: Weave, { from, to }: Span): Span | null {
  let [published, working] = [0, 0]
  let start: number | null = null
  for (const segment of weave.segments) {
    const isPublished = weave.isVisible(segment, weave.isPublished)
    const isWorking = weave.isVisible(segment, weave.isWorking)
    const length = segment.text.length
    const [left, right] = [Math.max(from, published), Math.min(to, published + length)]
    if (isPublished && left < right) {
      if (!isWorking) return null
      start ??= working + left - published
      if (start + right - from !== working + right - published) return null
      if (right === to) return { from: start, to: start + to - from }
    }
    if (isPublished) published += length
    if (isWorking) working += length
  }
  return null
}
