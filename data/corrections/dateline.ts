// The present dateline. It is recognised, not cut out: a span of the body as published, corrected with the body.
import type { Article } from './article.ts'
import { ORIGINAL } from './weave.ts'

/** The dateline with its accepted corrections; null when the copy had none, '' when it was deleted. */
export function datelineNow({ record, fields }: Article): string | null {
  const { dateline } = record
  const weave = fields.get('body')
  if (!dateline || !weave) return null
  const correcting = new Set<number>()
  let text = ''
  let isInside = false
  for (const segment of weave.segments) {
    const { by, at, deletedBy } = segment
    const isVisible = weave.isVisible(segment, weave.isPublished)
    if (by !== ORIGINAL) {
      // Text that replaces the end of the dateline follows it.
      if (isVisible && (isInside || correcting.has(by))) text += segment.text
      continue
    }
    const end = at + segment.text.length
    const [from, to] = [Math.max(at, dateline.from), Math.min(end, dateline.to)]
    if (from < to) for (const number of deletedBy) correcting.add(number)
    if (from < to && isVisible) text += segment.text.slice(from - at, to - at)
    isInside = end > dateline.from && end < dateline.to
  }
  return text.trim()
}
