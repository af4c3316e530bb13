// The reading position, so that reading and editing each begin where the other left off: a place of the working text
// and the distance of its line from the top of the pane.
import type { Article, Field } from '../../../../electron/contract/index.ts'
import { type ShownPiece, shownPieces, shownSpan } from '../../../session/shown-text/shown-pieces.ts'
import { placeOfRange, rangeOfPlace, type ShownPlace } from '../../../session/shown-text/text-places.ts'
import type { View } from '../../../session/view-state.ts'

export interface ReadingSpot {
  readonly field: Field
  /** UTF-16 offsets of the working text; equal when nothing is selected. */
  readonly from: number
  readonly to: number
  /** CSS pixels from the top of the pane to the top of the line. */
  readonly top: number
}

/** The selected words, otherwise the first visible line; null when nothing is shown. */
export function spotRead(article: Article, selected: ShownPlace | null, view: View): ReadingSpot | null {
  const pane = paneOf()
  const page = pane?.querySelector('article')
  if (!pane || !page) return null
  const place = selected ?? firstInView(pane, page)
  const weave = place && article.fields.get(place.field)
  const range = place && rangeOfPlace(page, place)
  if (!place || !weave || !range) return null
  const pieces = shownPieces(weave, view)
  const from = workingAt(pieces, place.from)
  const to = selected ? Math.max(from, workingAt(pieces, place.to - 1) + 1) : from
  return { field: place.field, from, to, top: range.getBoundingClientRect().top - pane.getBoundingClientRect().top }
}

/** Scrolls the reader so that a place is where it was in the editor. */
export function scrollToSpot(article: Article, { field, from, top }: Omit<ReadingSpot, 'to'>, view: View): void {
  const pane = paneOf()
  const page = pane?.querySelector('article')
  const weave = article.fields.get(field)
  if (!pane || !page || !weave) return
  const at = Math.max(0, Math.min(from, weave.workingText().length - 1))
  const span = shownSpan(shownPieces(weave, view), { from: at, to: at + 1 })
  const range = span && rangeOfPlace(page, { field, ...span })
  if (!range) return
  pane.scrollBy({ top: range.getBoundingClientRect().top - pane.getBoundingClientRect().top - top })
}

/** The article's scroll container. */
function paneOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-pane=article] [data-pane-target]')
}

/** The first character of the first line that begins in view, or of whatever line is visible. */
function firstInView(pane: HTMLElement, page: Element): ShownPlace | null {
  const { top, bottom } = pane.getBoundingClientRect()
  const lines = [...page.querySelectorAll<HTMLElement>('[data-field]')].filter(({ textContent }) => textContent !== '')
  const boxes = lines.map((line) => ({ line, box: line.getBoundingClientRect() }))
  const inView = boxes.filter(({ box }) => box.top >= top && box.top < bottom)
  const begun = inView.find(({ line: { dataset } }) => dataset.field === 'body') ?? inView[0]
  const { line } = begun ?? boxes.find(({ box }) => box.bottom > top) ?? {}
  if (!line) return null
  const range = document.createRange()
  range.selectNodeContents(line)
  const place = placeOfRange(page, range)
  return place && { ...place, to: place.from + 1 }
}

/** A displayed character's offset in the working text; struck words have that of the following ones. */
function workingAt(pieces: readonly ShownPiece[], shown: number): number {
  let start = 0
  let last = 0
  for (const { text, working } of pieces) {
    if (working !== null) {
      if (shown < start + text.length) return working + Math.max(0, shown - start)
      last = working + text.length
    }
    start += text.length
  }
  return last
}
