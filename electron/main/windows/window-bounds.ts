// Where a window opens: where it was, if that screen still exists; one opened from another, slightly further down.
// Pure.
import type { SavedBounds } from '../user-data/settings.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const DEFAULT_SIZE = { width: 1440, height: 900 }
export const LEAST_SIZE = { width: 640, height: 480 }

/** How much of the title bar must be on a screen for the window to be found and moved. */
const GRIP = { width: 120, height: 32 }

/** Bounds for a new window; without x and y it is centred. */
export type StartBounds = Omit<Rectangle, 'x' | 'y'> & Partial<Rectangle>

/** Bounds for a new window from the saved ones and the screens' work areas, main screen first. */
export function startBounds(saved: SavedBounds | null, workAreas: readonly Rectangle[]): StartBounds {
  const home = saved && workAreas.find((area) => showsTitleBar(saved, area))
  if (!saved || !home) return fitted(DEFAULT_SIZE, workAreas[0])
  const { x, y } = saved
  return { x, y, ...fitted(saved, home) }
}

function showsTitleBar(bounds: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const isBelowTop = bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height
  return visible >= GRIP.width && isBelowTop
}

function fitted(size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle | undefined): Omit<Rectangle, 'x' | 'y'> {
  return {
    width: Math.max(LEAST_SIZE.width, Math.min(size.width, area?.width ?? size.width)),
    height: Math.max(LEAST_SIZE.height, Math.min(size.height, area?.height ?? size.height)),
  }
}

/** Offset (in pixels) down and right of a window opened from another one, so that both title bars are visible. */
const STEP = 32

/**
 * Bounds for a window opened from another one: the same size and one step further, or more where another window already
 * is; wraps to the corner of the screen when that is full, and never extends past the screen's edge if the screen is
 * large enough.
 */
export function besideBounds(
  from: SavedBounds,
  others: readonly Pick<Rectangle, 'x' | 'y'>[],
  workAreas: readonly Rectangle[],
): SavedBounds {
  const home = workAreas.find((area) => showsTitleBar(from, area)) ?? workAreas[0]
  if (!home) return from
  const [right, bottom] = [home.x + home.width, home.y + home.height]
  let { x, y } = from
  for (let tries = 0; tries <= others.length; tries += 1) {
    x += STEP
    y += STEP
    if (x + LEAST_SIZE.width > right || y + LEAST_SIZE.height > bottom) {
      x = home.x
      y = home.y
    }
    if (!others.some((other) => Math.abs(other.x - x) < STEP / 2 && Math.abs(other.y - y) < STEP / 2)) break
  }
  const size = fitted(from, { x, y, width: right - x, height: bottom - y })
  return { x, y, ...size, isMaximized: false }
}
