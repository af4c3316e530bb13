// Which sheet lies over the window. One at a time, so that Esc always means the one in sight.
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
  | 'new-archive'
  | 'guide'
  | 'edit-details'
  | 'withdraw'
  | 'remove'
  | 'backups'

interface OverlayState {
  readonly open: Overlay | null
  /** What the palette begins with, such as '#'. */
  readonly prefix: string
  /** Articles a dialog of tags, details or withdrawing is about, or the saved search to be renamed. */
  readonly ids: readonly string[]
}

export const useOverlay = create<OverlayState>()(() => ({ open: null, prefix: '', ids: [] }))

export function openOverlay(open: Overlay, { prefix = '', ids = [] as readonly string[] } = {}): void {
  useOverlay.setState({ open, prefix, ids })
}

/** Puts a sheet away, unless another one has taken its place meanwhile. */
export function closeOverlay(which: Overlay): void {
  if (useOverlay.getState().open === which) useOverlay.setState({ open: null })
}
