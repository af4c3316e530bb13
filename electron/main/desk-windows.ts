// The windows of the app: each sits at a desk, asks before closing it would stop work, and is kept for the next start.
import type { BrowserWindow } from 'electron'
import type { Problem } from '../contract/index.ts'
import type { AppPage } from './app-origin.ts'
import { ClosingQuestion } from './ask-before-closing.ts'
import type { Desk } from './desk.ts'
import type { Desks } from './desks.ts'
import type { Drafts } from './drafts.ts'
import { MOST_WINDOWS, type SavedBounds } from './settings.ts'
import type { SettingsFile } from './settings-file.ts'
import { allWindows, boundsBeside, boundsOf, frontWindow, openWindow, raise } from './window.ts'
import { windowsAtStart } from './windows-at-start.ts'

export interface DeskWindowsOptions {
  readonly page: AppPage
  /** Absolute path of the built preload script. */
  readonly preload: string
  readonly settings: SettingsFile
  readonly drafts: Drafts
  readonly desks: Desks
  /** Called when another window is in front. */
  readonly onFront: () => void
  /** Called when an archive (absolute path) that was open last could not be opened. */
  readonly onProblem: (folder: string, problem: Problem) => void
}

export class DeskWindows {
  private readonly closing: ClosingQuestion

  constructor(private readonly options: DeskWindowsOptions) {
    const { desks } = options
    const onQuitting = (): void => this.keep()
    this.closing = new ClosingQuestion(() => desks.awaited, onQuitting)
  }

  /** The desk that the window in front looks at. */
  get deskInFront(): Desk | null {
    const window = frontWindow()
    return window && this.options.desks.of(window.id)
  }

  /** Brings the window in front forward; when all were closed, opens those open last. */
  show(): BrowserWindow {
    const window = frontWindow()
    return window ? raise(window.id) : this.openLast(null, this.options.desks.settled())
  }

  /**
   * Opens the windows open last, or one for the archive named (absolute path), and answers the one in front. `free`: when archives
   * that are being closed will be.
   */
  openLast(named: string | null, free: Promise<void> | null = null): BrowserWindow {
    const starts = windowsAtStart(this.options.settings.get().windows, named)
    // Before any window: its first question for the state waits for this opening and is answered with the archive.
    const desks = new Map<string | null, Desk>()
    for (const { folder } of starts) if (!desks.has(folder)) desks.set(folder, this.begin(folder, free))
    const opened = starts.map((start) =>
      this.open(desks.get(start.folder) as Desk, start.bounds, start === starts.at(-1)),
    )
    return opened.at(-1) as BrowserWindow
  }

  /** Opens a window at a desk, a little beside the one it was asked for in. */
  openBeside(desk: Desk, windowId: number | null): void {
    this.open(desk, boundsBeside(windowId), true)
    this.keep()
    this.options.onFront()
  }

  /** Keeps for the next start which windows there are. One that is closed while others stay is forgotten. */
  keep(): void {
    const { desks, settings } = this.options
    if (this.closing.isLeaving) return
    const windows = allWindows().map((window) => {
      return { folder: desks.of(window.id)?.folder ?? null, bounds: boundsOf(window) }
    })
    if (windows.length > 0) settings.update({ windows: windows.slice(-MOST_WINDOWS) })
  }

  private begin(folder: string | null, free: Promise<void> | null): Desk {
    const desk = this.options.desks.lay(folder)
    if (folder === null) return desk
    const opening = free ? free.then(() => desk.current.open(folder)) : desk.current.open(folder)
    void opening.then((done) => done.ok || desk.current.isBroken || this.options.onProblem(folder, done.problem))
    return desk
  }

  private open(desk: Desk, bounds: SavedBounds | null, takesKeys: boolean): BrowserWindow {
    const { page, preload, desks, drafts, onFront } = this.options
    const window = openWindow({ page, preload, bounds, takesKeys, onFront, onArranged: () => this.keep() })
    const { id } = window
    desks.seat(id, desk)
    this.closing.guard(window, () => desks.of(id)?.awaitedBy(id) ?? 0)
    window.webContents.on('did-navigate', () => drafts.end(id))
    window.once('closed', () => {
      desks.leave(id)
      drafts.end(id)
      this.keep()
      onFront()
    })
    return window
  }
}
