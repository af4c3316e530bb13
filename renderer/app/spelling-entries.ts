// What the spelling of the word under the caret could be, as entries of a menu.
import type { MenuEntry } from '../ui/context-menu.tsx'

export function spellingEntries(_element: HTMLElement): readonly Omit<MenuEntry, 'keys'>[] {
  return []
}
