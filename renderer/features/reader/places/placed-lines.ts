// The article's lines on the page, each with its part of the field: built once, so that places are found without
// walking the page.
import type { Field } from '../../../../electron/contract/index.ts'
import { lengthOfLine, nodesOfLine, type ShownPlace } from '../../../session/shown-text/text-places.ts'

interface PlacedLine {
  readonly element: HTMLElement
  readonly field: Field
  readonly start: number
  readonly end: number
}

/** Valid until the page is rendered again. */
export class PlacedLines {
  /** In page order. */
  private readonly lines: readonly PlacedLine[]

  constructor(article: Element) {
    const ends = new Map<Field, number>()
    this.lines = [...article.querySelectorAll<HTMLElement>('[data-field]')].map((element) => {
      const field = element.dataset.field ?? ''
      const start = (ends.get(field) ?? -1) + 1
      const end = start + lengthOfLine(element)
      ends.set(field, end)
      return { element, field, start, end }
    })
  }

  /** The range of a place on the page, or null when it is not shown. */
  rangeOf({ field, from, to }: ShownPlace): Range | null {
    const first = this.lines.find((line) => line.field === field && from >= line.start && from < line.end)
    const last = this.lines.find((line) => line.field === field && to > line.start && to <= line.end)
    return first && last ? rangeBetween(first, from, last, to) : null
  }

  /**
   * The ranges of the places, except one, within a screen of the pane's visible area. `places`: in reading order within
   * each field.
   */
  rangesNear(pane: Element, places: readonly ShownPlace[], but: ShownPlace | undefined): readonly Range[] {
    const { top, bottom, height } = pane.getBoundingClientRect()
    const ranges: Range[] = []
    for (let at = this.firstBelow(top - height); at < this.lines.length; at += 1) {
      const line = this.lines[at] as PlacedLine
      if (line.element.getBoundingClientRect().top > bottom + height) break
      for (const place of placesOn(line, places)) {
        if (place === but) continue
        const isWithin = place.to <= line.end
        const range = isWithin ? rangeBetween(line, place.from, line, place.to) : this.rangeOf(place)
        if (range) ranges.push(range)
      }
    }
    return ranges
  }

  private firstBelow(y: number): number {
    let [low, high] = [0, this.lines.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.lines[middle] as PlacedLine).element.getBoundingClientRect().bottom < y) low = middle + 1
      else high = middle
    }
    return low
  }
}

function* placesOn({ field, start, end }: PlacedLine, places: readonly ShownPlace[]): Generator<ShownPlace> {
  const first = places.findIndex((place) => place.field === field)
  if (first < 0) return
  let [low, high] = [first, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const place = places[middle] as ShownPlace
    if (place.field === field && place.from < start) low = middle + 1
    else high = middle
  }
  for (let at = low; at < places.length; at += 1) {
    const place = places[at] as ShownPlace
    if (place.field !== field || place.from >= end) return
    yield place
  }
}

function rangeBetween(first: PlacedLine, from: number, last: PlacedLine, to: number): Range | null {
  const begin = nodeAt(first, from)
  const end = nodeAt(last, to - 1)
  if (!begin || !end) return null
  const range = document.createRange()
  range.setStart(begin.node, begin.offset)
  range.setEnd(end.node, end.offset + 1)
  return range
}

function nodeAt(
  { element, start }: PlacedLine,
  offset: number,
): { readonly node: Text; readonly offset: number } | null {
  let at = start
  for (const node of nodesOfLine(element)) {
    if (offset < at + node.data.length) return { node, offset: offset - at }
    at += node.data.length
  }
  return null
}
