// Which dialogs lie over the window, by name: the one mechanism by which a dialog is opened, from any key, button or menu. One may lie over
// another, such as the guide over what is being done; Esc then means the topmost.
import { create } from 'zustand'

export type Overlay =
  | 'palette'
  | 'tags'
  | 'settings'
  | 'about'
  | 'author'
  | 'search-name'
  | 'house-notices'
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

interface OpenOverlay {
  readonly name: Overlay
  /** What the palette begins with, such as '#'. */
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

/** Lays a dialog over whatever is there. */
export function openOverlay(name: Overlay, { prefix = '', ids = NO_IDS } = {}): void {
  useOverlays.setState(({ open }) => ({ open: [...open.filter((one) => one.name !== name), { name, prefix, ids }] }))
}

/** Puts a dialog away, unless it is away already. */
export function closeOverlay(name: Overlay): void {
  if (isOverlayOpen(name)) useOverlays.setState(({ open }) => ({ open: open.filter((one) => one.name !== name) }))
}

export function isOverlayOpen(name: Overlay): boolean {
  return useOverlays.getState().open.some((one) => one.name === name)
}

export function useIsOpen(name: Overlay): boolean {
  return useOverlays(({ open }) => open.some((one) => one.name === name))
}

/** Ids a dialog was opened for; [] while it is away. */
export function useOverlayIds(name: Overlay): readonly string[] {
  return useOverlays(({ open }) => open.find((one) => one.name === name)?.ids ?? NO_IDS)
}

/** What the palette was opened with. */
export function overlayPrefix(name: Overlay): string {
  return useOverlays.getState().open.find((one) => one.name === name)?.prefix ?? ''
}

/** The dialog Esc would put away; null: none is open. */
export function topOverlay(): Overlay | null {
  return useOverlays.getState().open.at(-1)?.name ?? null
}
