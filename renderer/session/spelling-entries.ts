// What a misspelt word could be, as entries of a menu. The editor says so, which is loaded later than the menus.
import type { MenuEntry } from '../ui/context-menu.tsx'

export type SpellingEntries = (
  element: HTMLElement,
  /** Of the pointer, in CSS pixels of the window; null: the word under the caret. */
  point: { readonly x: number; readonly y: number } | null,
) => readonly Omit<MenuEntry, 'keys'>[]

let known: SpellingEntries = () => []

/** Has the editor say it from now on. */
export function takeSpellingFrom(entries: SpellingEntries): void {
  known = entries
}

export const spellingEntries: SpellingEntries = (element, point) => known(element, point)
