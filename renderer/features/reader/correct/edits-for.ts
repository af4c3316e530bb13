// The edits made by a filled-in popover.
import type { WorkingPlace } from '../../../session/article/correcting.ts'

export type PlacedEdit = WorkingPlace & { readonly after: string }

/**
 * Each place with its new words; places that need no change are left out. `textOf` returns the working text of a field.
 */
export function editsFor(
  places: readonly WorkingPlace[],
  after: string,
  textOf: (field: string) => string,
): readonly PlacedEdit[] {
  return places
    .filter(({ before }) => before !== after)
    .map((place) => {
      if (after !== '' || place.before.trim() === '') return { ...place, after }
      const text = textOf(place.field)
      const { from, to } = withGapClosed(text, place.from, place.to)
      return { ...place, from, to, before: text.slice(from, to), after }
    })
}

/** Closes the gap a deleted word leaves: one of the two blanks around it is deleted too. */
export function withGapClosed(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const left = text[from - 1]
  const right = text[to]
  if (left === ' ' && (right === undefined || /[ \n,.;:!?)]/u.test(right))) return { from: from - 1, to }
  if (right === ' ' && (left === undefined || left === '\n')) return { from, to: to + 1 }
  return { from, to }
}
