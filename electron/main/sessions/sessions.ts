// All sessions, and which window belongs to which. A window moves to another session to open another archive, so that
// no other window loses its own; an archive that is already open is shown by its own window; a session without windows
// is closed.
import { Turns } from '../../../data/index.ts'
import { type AnyProblem, type ArchiveSummary, ok, type Reply } from '../../contract/index.ts'
import { type CurrentArchive, isSameFolder } from '../archive/current-archive.ts'
import type { Handlers } from '../calls/handlers.ts'
import type { Session } from './session.ts'

/** Archive operations available to a window. */
export interface ArchiveWays extends Pick<CurrentArchive, 'state' | 'openAgain' | 'close'> {
  readonly open: (folder: string) => Promise<Reply<ArchiveSummary>>
  readonly create: (folder: string, title: string) => Promise<Reply<ArchiveSummary>>
  readonly openSample: () => Promise<Reply<ArchiveSummary>>
}

export interface SessionsOptions {
  /** A session with nothing open yet; `folder` (absolute path): what is about to be opened. */
  readonly makeSession: (folder: string | null) => Session
  /** Opens a window in a session; `beside`: the window that asked for it. */
  readonly openWindow: (session: Session, beside: number | null) => void
  /** Raises whichever of these windows was in front last. */
  readonly raise: (windowIds: ReadonlySet<number>) => void
  /** Returns the handlers of a window's calls by session. What it picked (files, folders) stays its own. */
  readonly handlersFor: (windowId: number) => (session: Session) => Handlers
  readonly sampleFolder: string
}

interface Seat {
  readonly session: Session
  readonly handlersAt: (session: Session) => Handlers
  readonly handlers: Handlers
}

type Work = (current: CurrentArchive) => Promise<Reply<ArchiveSummary>>

export class Sessions {
  private readonly sessions = new Set<Session>()
  private readonly seats = new Map<number, Seat>()
  private readonly turns = new Turns()

  constructor(private readonly options: SessionsOptions) {}

  /** The session a window belongs to. */
  of(windowId: number): Session | null {
    return this.seats.get(windowId)?.session ?? null
  }

  /** The handlers of a window, and its session. */
  seatOf(windowId: number): Pick<Seat, 'handlers' | 'session'> | null {
    return this.seats.get(windowId) ?? null
  }

  /** Number of running jobs that ask before quitting. */
  get awaited(): number {
    const looked = [...this.sessions].filter(({ windows }) => windows.size > 0)
    return looked.reduce((sum, { jobs }) => sum + jobs.awaited, 0)
  }

  /** A new session, without windows yet. `folder` (absolute path): what is about to be opened in it. */
  make(folder: string | null): Session {
    const session = this.options.makeSession(folder)
    this.sessions.add(session)
    return session
  }

  /** Adds a window that was just opened. */
  seat(windowId: number, session: Session): void {
    this.sit(windowId, session, this.options.handlersFor(windowId))
  }

  /** Removes a closed window; the session closes with its last one. */
  leave(windowId: number): void {
    const session = this.of(windowId)
    this.seats.delete(windowId)
    session?.windows.delete(windowId)
    if (session) void this.turns.take(() => this.closeIfLeft(session))
  }

  /** Resolves once every archive being closed has closed. */
  async settled(): Promise<void> {
    await this.turns.done()
  }

  /** Closes all archives because the app is quitting. */
  async leaveAll(): Promise<void> {
    await this.turns.take(async () => {
      await Promise.all([...this.sessions].map((session) => session.current.leave()))
    })
  }

  /** Windows with nothing open list the recent archives: refreshes them after one was opened elsewhere. */
  async tellRecent(): Promise<void> {
    await Promise.all([...this.sessions].map(async ({ isInUse, current }) => isInUse || (await current.tellState())))
  }

  /** Archive operations for a window. Opening also returns ok when another window has the archive and was raised. */
  ways(windowId: number): ArchiveWays {
    const here = (): Session => {
      const session = this.of(windowId)
      if (!session) throw new Error(`window ${windowId} has left`)
      return session
    }
    return {
      state: () => here().current.state(),
      open: (folder) => this.turns.take(() => this.openIn(here(), windowId, folder, (current) => current.open(folder))),
      openSample: () => {
        const { sampleFolder } = this.options
        return this.turns.take(() => this.openIn(here(), windowId, sampleFolder, (current) => current.openSample()))
      },
      create: (folder, title) =>
        this.turns.take(() => this.goTo(here(), windowId, (current) => current.create(folder, title))),
      openAgain: () => here().current.openAgain(),
      close: () => this.turns.take(() => this.close(here(), windowId)),
    }
  }

  /** Opens a window on the same archive; if there is none, an empty window. */
  openWindow(windowId: number): void {
    const session = this.of(windowId)
    this.options.openWindow(session?.isInUse ? session : this.make(null), windowId)
  }

  /**
   * Shows an archive in its own window, or raises the window that has it. Problems: openArchive's; none when the new
   * window offers to recover an archive that its own files prevent from opening.
   */
  async openBeside(windowId: number, folder: string): Promise<Reply<null>> {
    return await this.turns.take(async () =>
      (await this.shown(folder)) ? ok(null) : await this.openAnew(windowId, folder),
    )
  }

  /** Shows an archive no window asked for: in this window if nothing is open there. Returns the problem, or null. */
  async show(windowId: number | null, folder: string): Promise<AnyProblem | null> {
    return await this.turns.take(async () => {
      if (await this.shown(folder)) return null
      const done = await this.openInFree(windowId, folder)
      return done.ok ? null : done.problem
    })
  }

  private async openInFree(windowId: number | null, folder: string): Promise<Reply<null>> {
    const session = windowId === null ? null : this.of(windowId)
    if (windowId === null || !session || session.isInUse) return await this.openAnew(windowId, folder)
    this.options.raise(session.windows)
    const done = await session.current.open(folder)
    return done.ok || session.current.isBroken ? ok(null) : done
  }

  private async openAnew(windowId: number | null, folder: string): Promise<Reply<null>> {
    const session = this.make(folder)
    const done = await session.current.open(folder)
    if (!done.ok && !session.current.isBroken) {
      this.sessions.delete(session)
      return done
    }
    this.options.openWindow(session, windowId)
    return ok(null)
  }

  private async openIn(here: Session, windowId: number, folder: string, work: Work): Promise<Reply<ArchiveSummary>> {
    const there = await this.sessionWith(folder)
    if (there === here) return await work(here.current)
    return (await this.shown(folder)) ?? (await this.goTo(here, windowId, work))
  }

  /**
   * Opens an archive for a window: in its session if nothing is open there, otherwise in a new session, to which the
   * window moves on success.
   */
  private async goTo(here: Session, windowId: number, work: Work): Promise<Reply<ArchiveSummary>> {
    if (!here.isInUse && here.windows.size === 1) return await work(here.current)
    const session = this.make(null)
    const done = await work(session.current)
    if (done.ok) await this.move(windowId, session)
    else this.sessions.delete(session)
    return done
  }

  private async close(here: Session, windowId: number): Promise<void> {
    if (here.windows.size === 1) await here.current.close()
    else await this.move(windowId, this.make(null))
  }

  private async move(windowId: number, session: Session): Promise<void> {
    const before = this.seats.get(windowId)
    if (before) {
      before.session.windows.delete(windowId)
      this.sit(windowId, session, before.handlersAt)
      await session.current.tellState()
      await this.closeIfLeft(before.session)
    }
    await this.closeIfLeft(session) // The window may have been closed meanwhile.
  }

  private sit(windowId: number, session: Session, handlersAt: Seat['handlersAt']): void {
    session.windows.add(windowId)
    this.seats.set(windowId, { session, handlersAt, handlers: handlersAt(session) })
  }

  private async closeIfLeft(session: Session): Promise<void> {
    if (session.windows.size > 0) return
    await session.current.leave()
    this.sessions.delete(session)
  }

  /** Raises the window that has an archive and returns what it shows; null when none has it. */
  private async shown(folder: string): Promise<Reply<ArchiveSummary> | null> {
    const session = await this.sessionWith(folder)
    if (session === null) return null
    this.options.raise(session.windows)
    return await session.current.summary()
  }

  /** The session in which an archive is open or being opened. */
  private async sessionWith(folder: string): Promise<Session | null> {
    for (const session of this.sessions) {
      await this.closeIfLeft(session)
      const { folder: there } = session.current
      if (there !== null && (await isSameFolder(there, folder))) return session
    }
    return null
  }
}
