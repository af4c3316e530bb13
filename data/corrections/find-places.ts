// Exact search inside one text, as correcting needs it: case and accents count and no grapheme is cut.
import type { Field, Place } from '../schema/index.ts'
import { isGraphemeBoundary } from './word-diff.ts'

const CONTEXT = 40

/** Every place where `find` stands, left to right, not overlapping; offsets are UTF-16 code units. */
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

function contextOf(text: string, from: number, to: number): string {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const newline = text.indexOf('\n', to)
  const end = newline < 0 ? text.length : newline
  const left = Math.max(start, from - CONTEXT)
  const right = Math.min(end, to + CONTEXT)
  return `${left > start ? '…' : ''}${text.slice(left, right)}${right < end ? '…' : ''}`.toWellFormed()
}
