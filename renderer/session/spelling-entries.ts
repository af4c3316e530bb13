// Suggestions for a misspelt word, as menu entries. Provided by the editor, which is loaded later than the menus.
import type { MenuEntry } from '../ui/context-menu.tsx'

export type SpellingEntries = (
  element: HTMLElement,
  /** The pointer's position, in CSS pixels of the window; null: the word at the caret. */
  point: { readonly x: number; readonly y: number } | null,
) => readonly Omit<MenuEntry, 'keys'>[]

let known: SpellingEntries = () => []

/** Registers the editor's suggestions. */
export function takeSpellingFrom(entries: SpellingEntries): void {
  known = entries
}

export const spellingEntries: SpellingEntries = (element, point) => known(element, point)
