// A window: locked down, where it was last time, in the paper colour until the page loads; and the list of windows.
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { AppPage } from '../protocol/app-origin.ts'
import { LOCKED_DOWN } from '../security/web-preferences.ts'
import type { SavedBounds } from '../user-data/settings.ts'
import { APP_NAME } from '../words/words.ts'
import { besideBounds, LEAST_SIZE, type Rectangle, startBounds } from './window-bounds.ts'

export interface WindowOptions {
  readonly page: AppPage
  /** Absolute path of the built preload script. */
  readonly preload: string
  /** Where it was last time or is to open; null: anywhere. */
  readonly bounds: SavedBounds | null
  /** Whether it takes the focus once drawn: of several opened at start, only the one that was in front. */
  readonly takesKeys: boolean
  /** Called immediately when it comes to the front. */
  readonly onFront: () => void
  /** Called shortly after it was moved or came to the front, and before it closes. */
  readonly onArranged: () => void
}

/** Longest wait for the first frame: a window that cannot be drawn is shown anyway. */
const SHOW_AT_LATEST_MS = 5000
const TELL_ARRANGED_AFTER_MS = 500
const PAPER = { light: '#FDFCFA', dark: '#191A1C' } as const

/** Each window's bounds when neither maximised nor full screen; ordered by when it was last in front, latest last. */
const ownWindows = new Map<number, SavedBounds | null>()

/** Whether a window was made by `openWindow`: only those may talk to the main process. */
export function isOwnWindow(window: BrowserWindow | null): window is BrowserWindow {
  return window !== null && ownWindows.has(window.id)
}

/** All windows made by `openWindow` that still exist, the one in front last. */
export function allWindows(): readonly BrowserWindow[] {
  return [...ownWindows.keys()].map((id) => BrowserWindow.fromId(id)).filter(isOwnWindow)
}

/** The window in front, or the one that last was; null when there is none. */
export function frontWindow(): BrowserWindow | null {
  return allWindows().at(-1) ?? null
}

/** A window's bounds for reopening it; null until known. */
export function boundsOf(window: BrowserWindow): SavedBounds | null {
  if (window.isVisible() && !window.isMinimized() && !window.isFullScreen()) {
    ownWindows.set(window.id, { ...window.getNormalBounds(), isMaximized: window.isMaximized() })
  }
  return ownWindows.get(window.id) ?? null
}

/** The bounds of a window opened from another one; null: as if it were the first. */
export function boundsBeside(windowId: number | null): SavedBounds | null {
  const window = windowId === null ? frontWindow() : BrowserWindow.fromId(windowId)
  if (window === null) return null
  const others = allWindows().map((other) => other.getNormalBounds())
  return besideBounds({ ...window.getNormalBounds(), isMaximized: false }, others, workAreas())
}

/** Opens a window on the app's page; it is shown once there is something to see. */
export function openWindow({ page, preload, bounds, takesKeys, onFront, onArranged }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...startBounds(bounds, workAreas()),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: APP_NAME,
    show: false,
    backgroundColor: paper(),
    webPreferences: { ...LOCKED_DOWN, preload },
  })
  const { id } = window
  ownWindows.set(id, bounds)
  window.once('closed', () => ownWindows.delete(id))
  showWhenDrawn(window, takesKeys, bounds?.isMaximized ?? false)
  window.on('focus', () => {
    comeToFront(id)
    onFront()
  })
  tellArranged(window, onArranged)
  followTheme(window)
  window.loadURL(page.url).catch(() => {}) // 'did-fail-load' is logged instead.
  return window
}

function comeToFront(id: number): void {
  const bounds = ownWindows.get(id)
  if (bounds === undefined) return
  ownWindows.delete(id)
  ownWindows.set(id, bounds)
}

/** Of all screens, main screen first. */
function workAreas(): readonly Rectangle[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}

/** Raises whichever of these windows was in front last. */
export function raiseOneOf(windowIds: ReadonlySet<number>): void {
  const window = allWindows().findLast(({ id }) => windowIds.has(id))
  if (window) raise(window.id)
}

/** Brings a window of ours to the front and returns it. */
export function raise(windowId: number): BrowserWindow {
  const window = BrowserWindow.fromId(windowId)
  if (!isOwnWindow(window)) throw new Error(`there is no window ${windowId}`)
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  comeToFront(window.id)
  return window
}

function paper(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light
}

function showWhenDrawn(window: BrowserWindow, takesKeys: boolean, isMaximized: boolean): void {
  const show = (): void => {
    clearTimeout(latest)
    if (window.isDestroyed() || window.isVisible()) return
    if (isMaximized) window.maximize()
    if (takesKeys) window.show()
    else window.showInactive()
  }
  const latest = setTimeout(show, SHOW_AT_LATEST_MS)
  window.once('ready-to-show', show)
  window.once('closed', () => clearTimeout(latest))
}

/** Throttled: dragging a window fires many move events. */
function tellArranged(window: BrowserWindow, onArranged: () => void): void {
  let pending: NodeJS.Timeout | undefined
  const tell = (): void => {
    clearTimeout(pending)
    if (!window.isDestroyed()) onArranged()
  }
  const tellSoon = (): void => {
    clearTimeout(pending)
    pending = setTimeout(tell, TELL_ARRANGED_AFTER_MS)
  }
  window.on('resize', tellSoon)
  window.on('move', tellSoon)
  window.on('focus', tellSoon)
  window.on('close', tell)
}

function followTheme(window: BrowserWindow): void {
  const paint = (): void => window.setBackgroundColor(paper())
  nativeTheme.on('updated', paint)
  window.once('closed', () => nativeTheme.off('updated', paint))
}
