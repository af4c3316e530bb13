// The windows of the app: each belongs to a session, asks before closing would stop work, and is saved for the next
// start.
import type { BrowserWindow } from 'electron'
import type { AnyProblem, Problem } from '../../contract/index.ts'
import type { InFront } from '../menus/menu-template.ts'
import type { AppPage } from '../protocol/app-origin.ts'
import type { Drafts } from '../user-data/drafts.ts'
import { MOST_WINDOWS, type SavedBounds } from '../user-data/settings.ts'
import type { SettingsFile } from '../user-data/settings-file.ts'
import { ClosingQuestion } from '../windows/ask-before-closing.ts'
import { allWindows, boundsBeside, boundsOf, frontWindow, openWindow, raise } from '../windows/window.ts'
import { windowsAtStart } from '../windows/windows-at-start.ts'
import { NO_ACTS, type Session } from './session.ts'
import type { Sessions } from './sessions.ts'

export interface SessionWindowsOptions {
  readonly page: AppPage
  /** Absolute path of the built preload script. */
  readonly preload: string
  readonly settings: SettingsFile
  readonly drafts: Drafts
  readonly sessions: Sessions
  /** Called when another window comes to the front. */
  readonly onFront: () => void
  /** Called when an archive (absolute path) from the last run could not be opened. */
  readonly onProblem: (folder: string, problem: AnyProblem) => void
}

/**
 * Problems that may be temporary, such as a disk that is not connected: the archive is tried again at the next start.
 */
const MAY_PASS: ReadonlySet<Problem['code']> = new Set(['not-an-archive', 'no-permission', 'io', 'locked'])

export class SessionWindows {
  private readonly closing: ClosingQuestion
  /** Folders of archives that had not finished opening when the app last ended. */
  private readonly unended: Set<string>

  constructor(private readonly options: SessionWindowsOptions) {
    const { sessions, settings } = options
    this.unended = new Set(settings.get().opening)
    if (this.unended.size > 0) settings.update({ opening: [] })
    const onQuitting = (): void => this.keep()
    this.closing = new ClosingQuestion(() => sessions.awaited, onQuitting)
  }

  /** What can be done in the window in front. */
  get inFront(): InFront {
    const window = frontWindow()
    const session = window && this.options.sessions.of(window.id)
    if (!window || !session?.current.archive) return { isArchiveOpen: false, acts: NO_ACTS, discarded: null }
    return { isArchiveOpen: true, acts: session.acts, discarded: session.discardedIn(window.id) }
  }

  /** Brings the window in front forward; if all were closed, opens those open last. */
  show(): BrowserWindow {
    const window = frontWindow()
    return window ? raise(window.id) : this.openLast(null, this.options.sessions.settled())
  }

  /**
   * Opens the windows open last, or one for the named archive (absolute path), and returns the one in front. `free`:
   * resolves when archives being closed have closed.
   */
  openLast(named: string | null, free: Promise<void> | null = null): BrowserWindow {
    const starts = windowsAtStart(this.options.settings.get().windows, named)
    // Started before any window exists, so that a window's first request for the state waits for this opening and
    // returns the archive.
    const sessions = new Map<string | null, Session>()
    for (const { folder } of starts)
      if (!sessions.has(folder)) sessions.set(folder, this.begin(folder, free, folder === named))
    const opened = starts.map((start) =>
      this.open(sessions.get(start.folder) as Session, start.bounds, start === starts.at(-1)),
    )
    return opened.at(-1) as BrowserWindow
  }

  /** Opens a window in a session, slightly offset from the one it was asked for in. */
  openBeside(session: Session, windowId: number | null): void {
    this.open(session, boundsBeside(windowId), true)
    this.keep()
    this.options.onFront()
  }

  /** Saves which windows there are for the next start. One that is closed while others remain is forgotten. */
  keep(): void {
    const { sessions, settings } = this.options
    if (this.closing.isLeaving) return
    const windows = allWindows().map((window) => {
      return { folder: sessions.of(window.id)?.folder ?? null, bounds: boundsOf(window) }
    })
    if (windows.length > 0) settings.update({ windows: windows.slice(-MOST_WINDOWS) })
  }

  /** `isAsked`: the user asked for this archive just now. */
  private begin(folder: string | null, free: Promise<void> | null, isAsked: boolean): Session {
    const { sessions, onProblem } = this.options
    if (folder === null) return sessions.make(null)
    if (this.unended.delete(folder) && !isAsked) {
      onProblem(folder, { code: 'not-reopened', details: { folder } })
      return sessions.make(null)
    }
    const session = sessions.make(folder)
    this.note(folder, true)
    const open = async (): Promise<void> => {
      await free
      const done = await session.current.open(folder)
      if (done.ok || session.current.isBroken) return
      if (!MAY_PASS.has(done.problem.code)) session.forget()
      onProblem(folder, done.problem)
    }
    void open().finally(() => this.note(folder, false))
    return session
  }

  /** Records an automatic opening until it finishes, so that the next start does not retry one that never did. */
  private note(folder: string, isOpening: boolean): void {
    const { settings } = this.options
    const others = settings.get().opening.filter((each) => each !== folder)
    settings.update({ opening: isOpening ? [...others, folder] : others })
  }

  private open(session: Session, bounds: SavedBounds | null, takesKeys: boolean): BrowserWindow {
    const { page, preload, sessions, drafts, onFront } = this.options
    const window = openWindow({ page, preload, bounds, takesKeys, onFront, onArranged: () => this.keep() })
    const { id } = window
    sessions.seat(id, session)
    this.closing.guard(window, () => sessions.of(id)?.awaitedBy(id) ?? 0)
    window.webContents.on('did-navigate', () => drafts.end(id))
    window.once('closed', () => {
      sessions.leave(id)
      drafts.end(id)
      this.keep()
      onFront()
    })
    return window
  }
}
