// Which sheet lies over the window. One at a time, so that Esc always means the one in sight.
import { create } from 'zustand'

export type Overlay = 'palette' | 'tags' | 'settings' | 'about' | 'author'

interface OverlayState {
  readonly open: Overlay | null
  /** What the palette begins with, such as '#'. */
  readonly palettePrefix: string
}

export const useOverlay = create<OverlayState>()(() => ({ open: null, palettePrefix: '' }))

export function openOverlay(open: Overlay, palettePrefix = ''): void {
  useOverlay.setState({ open, palettePrefix })
}

/** Puts a sheet away, unless another one has taken its place meanwhile. */
export function closeOverlay(which: Overlay): void {
  if (useOverlay.getState().open === which) useOverlay.setState({ open: null })
}
