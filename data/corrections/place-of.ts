// Where a correction is in the corrected text of its field.
import type { Span } from '../schema/index.ts'
import type { Article } from './article.ts'
import type { Anchor } from './formats.ts'
import type { Weave } from './weave.ts'

/**
 * Where an accepted correction's text is in the corrected text of its field, in UTF-16 code units, half-open; an
 * empty range for a pure deletion. null when it is not accepted.
 */
export function placeOf(article: Article, id: string): { readonly from: number; readonly to: number } | null {
  const weave = [...article.fields.values()].find((candidate) => candidate.has(id))
  if (weave?.statusOf(id) !== 'accepted') return null
  const number = weave.numberOf(id)
  const marking = weave.markings.find((each) => each.number === number)
  if (marking) return placeOfAnchors(weave, marking.anchors)
  if (weave.blockings.some((each) => each.number === number)) return placeOfAnchors(weave, lineAnchors(weave, number))
  let position = 0
  let from: number | null = null
  let to = 0
  for (const segment of weave.segments) {
    const length = weave.isVisible(segment, weave.isPublished) ? segment.text.length : 0
    if (segment.by === number || segment.deletedBy.includes(number)) {
      from ??= position
      to = position + (segment.by === number ? length : 0)
    }
    position += length
  }
  return from === null ? null : { from, to: Math.max(from, to) }
}

/** The published characters of the line a block correction is about. */
function lineAnchors(weave: Weave, number: number): readonly Anchor[] {
  const line = weave.lines(weave.isPublished).find(({ blockings }) => blockings.some((each) => each.number === number))
  const parts = line?.parts.filter(({ isVisible }) => isVisible) ?? []
  return parts.map(({ segment, from, to }) => ({ by: segment.by, from: segment.at + from, to: segment.at + to }))
}

/** From the first to the last published character of the anchors; null when none is published. */
function placeOfAnchors(weave: Weave, anchors: readonly Anchor[]): Span | null {
  let position = 0
  const spans: Span[] = []
  for (const segment of weave.segments) {
    if (!weave.isVisible(segment, weave.isPublished)) continue
    for (const anchor of anchors.filter(({ by }) => by === segment.by)) {
      const from = Math.max(anchor.from - segment.at, 0)
      const to = Math.min(anchor.to - segment.at, segment.text.length)
      if (from < to) spans.push({ from: position + from, to: position + to })
    }
    position += segment.text.length
  }
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}
