// The window: locked down, where it was last time, in the colour of the paper before the page is there.
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { AppPage } from './app-origin.ts'
import type { SettingsFile } from './settings-file.ts'
import { LOCKED_DOWN } from './web-preferences.ts'
import { LEAST_SIZE, type Rectangle, startBounds } from './window-bounds.ts'
import { APP_NAME } from './words.ts'

export interface WindowOptions {
  readonly page: AppPage
  /** Absolute path of the built preload script. */
  readonly preload: string
  readonly settings: SettingsFile
}

/** Longest wait for the first picture: a window that cannot be drawn is shown all the same. */
const SHOW_AT_LATEST_MS = 5000
const KEEP_BOUNDS_AFTER_MS = 500
const PAPER = { light: '#FDFCFA', dark: '#191A1C' } as const

const ownWindows = new Set<number>()

/** Whether a window was made by `openWindow`: only those may talk to the main process. */
export function isOwnWindow(window: BrowserWindow | null): window is BrowserWindow {
  return window !== null && ownWindows.has(window.id)
}

/** All windows made by `openWindow` that still exist. */
export function allWindows(): readonly BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter(isOwnWindow)
}

/** Opens a window on the page of the app; it shows itself when there is something to see. */
export function openWindow({ page, preload, settings }: WindowOptions): BrowserWindow {
  const { bounds } = settings.get()
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
  ownWindows.add(id)
  window.once('closed', () => ownWindows.delete(id))
  showWhenDrawn(window, bounds?.isMaximized ?? false)
  keepBounds(window, settings)
  followTheme(window)
  window.loadURL(page.url).catch(() => {}) // 'did-fail-load' tells the log.
  return window
}

/** Of all screens, the main one's first. */
function workAreas(): readonly Rectangle[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}

/** Brings a window to the front and answers it. */
export function raise(window: BrowserWindow): BrowserWindow {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  return window
}

function paper(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light
}

function showWhenDrawn(window: BrowserWindow, isMaximized: boolean): void {
  const show = (): void => {
    clearTimeout(latest)
    if (window.isDestroyed() || window.isVisible()) return
    if (isMaximized) window.maximize()
    window.show()
  }
  const latest = setTimeout(show, SHOW_AT_LATEST_MS)
  window.once('ready-to-show', show)
  window.once('closed', () => clearTimeout(latest))
}

function keepBounds(window: BrowserWindow, settings: SettingsFile): void {
  let pending: NodeJS.Timeout | undefined
  const keep = (): void => {
    clearTimeout(pending)
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    settings.update({ bounds: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } })
  }
  const keepSoon = (): void => {
    clearTimeout(pending)
    pending = setTimeout(keep, KEEP_BOUNDS_AFTER_MS)
  }
  window.on('resize', keepSoon)
  window.on('move', keepSoon)
  window.on('close', keep)
}

function followTheme(window: BrowserWindow): void {
  const paint = (): void => window.setBackgroundColor(paper())
  nativeTheme.on('updated', paint)
  window.once('closed', () => nativeTheme.off('updated', paint))
}
