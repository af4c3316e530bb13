// What a misspelt word could be, as entries of a menu: in fields, and in the editor, which says so itself and is loaded later than the menus.
import { words } from '../messages/words.ts'
import type { MenuEntry } from '../ui/context-menu.tsx'
import { misspeltIn, type PlainField } from '../ui/spelling-marks.tsx'

type Entries = readonly Omit<MenuEntry, 'keys'>[]

export type SpellingEntries = (
  element: HTMLElement,
  /** The pointer's position, in CSS pixels of the window; null: the word at the caret. */
  point: { readonly x: number; readonly y: number } | null,
) => Entries

let known: SpellingEntries = () => []

/** Registers the editor's suggestions. */
export function takeSpellingFrom(entries: SpellingEntries): void {
  known = entries
}

export const spellingEntries: SpellingEntries = (element, point) => known(element, point)

/** Entries of a field with spelling marks; [] where no word is marked. */
export function spellingInField(field: PlainField, point: Parameters<SpellingEntries>[1]): Entries {
  const found = misspeltIn(field, point)
  if (!found) return []
  const { start, end, suggestions } = found
  return suggestionEntries(field.value.slice(start, end), suggestions, (suggestion) => {
    field.focus()
    field.setSelectionRange(start, end)
    document.execCommand('insertText', false, suggestion) // As if it were typed, so that undo in the field takes it back.
  })
}

/** An entry for each suggestion, or one that says there is none. */
export function suggestionEntries(
  word: string,
  suggestions: readonly string[],
  replace: (suggestion: string) => void,
): Entries {
  if (suggestions.length === 0) {
    return [{ id: 'no-spelling', label: words('menu.no-spelling', { word }), isDisabled: true, run: () => undefined }]
  }
  return suggestions.map((suggestion) => ({
    id: `spelling ${suggestion}`,
    label: suggestion,
    isDisabled: false,
    run: () => replace(suggestion),
  }))
}
