// Which dialogs are open, by name: the one mechanism for opening a dialog, from any key, button or menu. One may be
// open over another, such as the guide over the current task; Esc closes the topmost.
import { create } from 'zustand'

export type Overlay =
  | 'palette'
  | 'tags'
  | 'settings'
  | 'about'
  | 'author'
  | 'search-name'
  | 'house-notices'
  | 'corrections-page'
  | 'line-kinds'
  | 'keys'
  | 'key-sheet'
  | 'new-archive'
  | 'new-article'
  | 'guide'
  | 'edit-details'
  | 'withdraw'
  | 'remove'
  | 'backups'
  | 'export'
  | 'archive-find'
  | 'archive-history'
  | 'integrity'
  | 'source'

interface OpenOverlay {
  readonly name: Overlay
  /** The palette's initial text, such as '#'. */
  readonly prefix: string
  /** Articles a dialog of tags, details or withdrawing is about, or the saved search to be renamed. */
  readonly ids: readonly string[]
}

interface OverlayState {
  /** The topmost last. */
  readonly open: readonly OpenOverlay[]
}

const NO_IDS: readonly string[] = []

const useOverlays = create<OverlayState>()(() => ({ open: [] }))

/** Opens a dialog over whatever is there. */
export function openOverlay(name: Overlay, { prefix = '', ids = NO_IDS } = {}): void {
  useOverlays.setState(({ open }) => ({ open: [...open.filter((one) => one.name !== name), { name, prefix, ids }] }))
}

/** Closes a dialog, if open. */
export function closeOverlay(name: Overlay): void {
  if (isOverlayOpen(name)) useOverlays.setState(({ open }) => ({ open: open.filter((one) => one.name !== name) }))
}

export function isOverlayOpen(name: Overlay): boolean {
  return useOverlays.getState().open.some((one) => one.name === name)
}

export function useIsOpen(name: Overlay): boolean {
  return useOverlays(({ open }) => open.some((one) => one.name === name))
}

/** Ids a dialog was opened for; [] while it is closed. */
export function useOverlayIds(name: Overlay): readonly string[] {
  return useOverlays(({ open }) => open.find((one) => one.name === name)?.ids ?? NO_IDS)
}

/** The prefix the palette was opened with. */
export function overlayPrefix(name: Overlay): string {
  return useOverlays.getState().open.find((one) => one.name === name)?.prefix ?? ''
}

/** The dialog Esc would close; null: none is open. */
export function topOverlay(): Overlay | null {
  return useOverlays.getState().open.at(-1)?.name ?? null
}
