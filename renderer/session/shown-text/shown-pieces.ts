// The text a view shows of a field, piece by piece, and each piece's offset in the working text. Corrections are made
// on the working text, so every place a person points at is mapped here.
import { isGraphemeBoundary, type Span, type Weave } from '../../../electron/contract/index.ts'
import type { View } from '../view-state.ts'

/** Displayed text and its offset in the working text; null if it is not part of that, such as struck words. */
export interface ShownPiece {
  readonly text: string
  readonly working: number | null
}

/**
 * The pieces in order; joined they are everything the view shows of the field, with one LF between lines. `isCounted`:
 * the changes of the text to which offsets refer, if it is not the working text.
 */
export function shownPieces(weave: Weave, view: View, isCounted = weave.isWorking): readonly ShownPiece[] {
  const isActive = view === 'original' ? () => false : view === 'marked' ? weave.isWorking : weave.isPublished
  const pieces: ShownPiece[] = []
  let position = 0
  for (const segment of weave.segments) {
    const isIn = weave.isVisible(segment, isCounted)
    const run = weave.runOf(segment, isActive)
    const isShown = run !== null && (run.kind !== 'del' || view === 'marked')
    if (isShown) pieces.push({ text: segment.text, working: isIn ? position : null })
    if (isIn) position += segment.text.length
  }
  return pieces
}

/** Why displayed words cannot be corrected where they are. */
export type Unreachable = 'deleted' | 'proposal'

/**
 * The span of the working text behind a displayed span (both UTF-16, half-open), extended to whole graphemes. Struck
 * words inside it are left out; in the corrected text an open proposal inside it prevents correcting, since its words
 * are not visible there.
 */
export function workingSpan(
  pieces: readonly ShownPiece[],
  shown: Span,
  working: string,
  view: View,
): Span | Unreachable {
  let from: number | null = null
  let to = 0
  let count = 0
  let start = 0
  let hasOther = false
  for (const piece of pieces) {
    const left = Math.max(shown.from, start)
    const right = Math.min(shown.to, start + piece.text.length)
    if (left < right && piece.working === null) hasOther = true
    if (left < right && piece.working !== null) {
      from ??= piece.working + left - start
      to = piece.working + right - start
      count += right - left
    }
    start += piece.text.length
  }
  if (from === null) return view === 'marked' ? 'deleted' : 'proposal'
  if (view !== 'marked' && (hasOther || count !== to - from)) return 'proposal'
  return wholeGraphemes(working, trimmed(working, { from, to }))
}

/**
 * The span of the original text behind a displayed span (both UTF-16, half-open). Words that were inserted are nowhere in it: a span of
 * those alone is the empty one at their place.
 */
export function originalSpan(weave: Weave, view: View, shown: Span): Span {
  const pieces = shownPieces(weave, view, () => false)
  let [start, behind] = [0, 0]
  let found = null as Span | null
  for (const { text, working } of pieces) {
    const [left, right] = [Math.max(shown.from, start), Math.min(shown.to, start + text.length)]
    if (working !== null) {
      if (left < right) found = { from: found?.from ?? working + left - start, to: working + right - start }
      if (start < shown.from) behind = working + Math.min(shown.from - start, text.length)
    }
    start += text.length
  }
  return found ?? { from: behind, to: behind }
}

/** The displayed span of a span of the working text, or null when the view does not show both ends. */
export function shownSpan(pieces: readonly ShownPiece[], working: Span): Span | null {
  let start = 0
  let from: number | null = null
  let to: number | null = null
  for (const { text, working: at } of pieces) {
    const isHere = (offset: number): boolean => at !== null && offset >= at && offset < at + text.length
    if (at !== null && isHere(working.from)) from = start + working.from - at
    if (at !== null && isHere(working.to - 1)) to = start + working.to - at
    start += text.length
  }
  return from === null || to === null ? null : { from, to }
}

/** Without the blanks at its ends, which selecting by words includes; a span of blanks alone stays. */
function trimmed(text: string, { from, to }: Span): Span {
  const words = text.slice(from, to)
  if (words.trim() === '') return { from, to }
  return { from: from + words.length - words.trimStart().length, to: to - words.length + words.trimEnd().length }
}

function wholeGraphemes(text: string, { from, to }: Span): Span {
  let first = from
  let last = to
  while (!isGraphemeBoundary(text, first)) first -= 1
  while (!isGraphemeBoundary(text, last)) last += 1
  return { from: first, to: last }
}
