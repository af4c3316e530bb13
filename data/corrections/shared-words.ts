// The words in which two corrections of one field meet: the reason why they conflict.
import type { Article } from './article.ts'
import type { Segment, Weave } from './weave.ts'

/**
 * What both changed, or what one inserted and the other changed, added to or formatted; separate stretches are joined
 * by an ellipsis. '' when they share no words, such as two corrections of the kind of a line.
 */
export function sharedWords(article: Article, one: string, other: string): string {
  const weave = [...article.fields.values()].find((each) => each.has(one) && each.has(other))
  if (!weave) return ''
  const numbers = [weave.numberOf(one), weave.numberOf(other)]
  const both = (touches: Touches): string =>
    inOrder(weave, (segment, position) => numbers.every((number) => touches(weave, segment, position, number)))
  return both(changes) || both(changesOrSurrounds)
}

type Touches = (weave: Weave, segment: Segment, position: number, number: number) => boolean

function inOrder(weave: Weave, isShared: (segment: Segment, position: number) => boolean): string {
  const stretches: string[] = []
  let isOpen = false
  for (const [position, segment] of weave.segments.entries()) {
    const isMeant = isShared(segment, position)
    if (isMeant) stretches.push((isOpen ? (stretches.pop() ?? '') : '') + segment.text)
    isOpen = isMeant
  }
  return stretches.join(' … ')
}

/** Whether a correction inserted, deleted or formatted a segment. */
function changes(weave: Weave, { by, at, text, deletedBy }: Segment, _: number, number: number): boolean {
  if (by === number || deletedBy.includes(number)) return true
  const marking = weave.markings.find((each) => each.number === number)
  const isOn = marking?.anchors.some((each) => each.by === by && each.from < at + text.length && at < each.to)
  return isOn ?? false
}

/** Also: deleted the text on both sides of it. */
function changesOrSurrounds(weave: Weave, segment: Segment, position: number, number: number): boolean {
  const isGone = (each: Segment): boolean => each.deletedBy.includes(number)
  const isInside = weave.segments.slice(0, position).some(isGone) && weave.segments.slice(position + 1).some(isGone)
  return isInside || changes(weave, segment, position, number)
}
