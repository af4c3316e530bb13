// Exact search inside one text, as correcting needs it: case and accents count, and no grapheme is cut.
import type { Field, Place } from '../schema/index.ts'
import { typedSource } from '../text/pattern-source.ts'
import { isGraphemeBoundary } from './word-diff.ts'

const CONTEXT = 40

/** Every occurrence of `find`, left to right, not overlapping; offsets are UTF-16 code units. */
export function findPlaces(field: Field, text: string, find: string): readonly Place[] {
  const places: Place[] = []
  if (find === '') return places
  for (let from = text.indexOf(find); from >= 0; from = text.indexOf(find, from)) {
    const to = from + find.length
    if (isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to)) {
      places.push({ field, from, to, context: contextOf(text, from, to) })
      from = to
    } else from += 1
  }
  return places
}

/**
 * Every occurrence that differs at most in the form of quotation marks, dashes, blanks and ellipses, and in invisible
 * characters: differences no one can see or type must not prevent a match.
 */
export function findTypedPlaces(field: Field, text: string, find: string): readonly Place[] {
  if (find.trim() === '') return []
  return [...text.matchAll(new RegExp(typedSource(find), 'gu'))]
    .map(({ 0: match, index: from }) => ({ field, from, to: from + match.length, context: '' }))
    .filter(({ from, to }) => to > from && isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to))
    .map((place) => ({ ...place, context: contextOf(text, place.from, place.to) }))
}

function contextOf(text: string, from: number, to: number): string {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const newline = text.indexOf('\n', to)
  const end = newline < 0 ? text.length : newline
  const left = Math.max(start, from - CONTEXT)
  const right = Math.min(end, to + CONTEXT)
  return `${left > start ? '…' : ''}${text.slice(left, right)}${right < end ? '…' : ''}`.toWellFormed()
}
