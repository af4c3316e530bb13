// All desks, and which window sits at which. A window goes to another desk to open another archive, so that nobody else loses
// theirs; an archive that is open already is shown by its own window; a desk that nobody looks at any more is cleared.
import { Turns } from '../../../data/index.ts'
import { type AnyProblem, type ArchiveSummary, ok, type Reply } from '../../contract/index.ts'
import { type CurrentArchive, isSameFolder } from '../archive/current-archive.ts'
import type { Handlers } from '../handlers/handlers.ts'
import type { Desk } from './session.ts'

/** What a window may do about archives. */
export interface ArchiveWays extends Pick<CurrentArchive, 'state' | 'openAgain' | 'close'> {
  readonly open: (folder: string) => Promise<Reply<ArchiveSummary>>
  readonly create: (folder: string, title: string) => Promise<Reply<ArchiveSummary>>
  readonly openSample: () => Promise<Reply<ArchiveSummary>>
}

export interface DesksOptions {
  /** A desk with nothing on it yet; `folder` (absolute path): what will lie on it. */
  readonly makeDesk: (folder: string | null) => Desk
  /** Opens a window that sits at a desk; `beside`: the window it was asked for in. */
  readonly openWindow: (desk: Desk, beside: number | null) => void
  /** Brings the one of these windows forward that was in front last. */
  readonly raise: (windowIds: ReadonlySet<number>) => void
  /** Answers how a window's calls are answered, wherever it sits. What it picked (files, folders) is its own. */
  readonly handlersFor: (windowId: number) => (desk: Desk) => Handlers
  readonly sampleFolder: string
}

interface Seat {
  readonly desk: Desk
  readonly handlersAt: (desk: Desk) => Handlers
  readonly handlers: Handlers
}

type Work = (current: CurrentArchive) => Promise<Reply<ArchiveSummary>>

export class Desks {
  private readonly desks = new Set<Desk>()
  private readonly seats = new Map<number, Seat>()
  private readonly turns = new Turns()

  constructor(private readonly options: DesksOptions) {}

  /** The desk a window sits at. */
  of(windowId: number): Desk | null {
    return this.seats.get(windowId)?.desk ?? null
  }

  /** The handlers of a window, with the archive that is open at its desk. */
  seatOf(windowId: number): Pick<Seat, 'handlers' | 'desk'> | null {
    return this.seats.get(windowId) ?? null
  }

  /** How many jobs quitting would stop that somebody may want to wait for. */
  get awaited(): number {
    const looked = [...this.desks].filter(({ windows }) => windows.size > 0)
    return looked.reduce((sum, { jobs }) => sum + jobs.awaited, 0)
  }

  /** A new desk. `folder` (absolute path): what is about to be opened there. Nobody looks at it yet. */
  lay(folder: string | null): Desk {
    const desk = this.options.makeDesk(folder)
    this.desks.add(desk)
    return desk
  }

  /** Seats a window that was just opened. */
  seat(windowId: number, desk: Desk): void {
    this.sit(windowId, desk, this.options.handlersFor(windowId))
  }

  /** A window was closed; the last one at a desk leaves it to be cleared. */
  leave(windowId: number): void {
    const desk = this.of(windowId)
    this.seats.delete(windowId)
    desk?.windows.delete(windowId)
    if (desk) void this.turns.take(() => this.clearIfLeft(desk))
  }

  /** Answers once every archive that is being closed is. */
  async settled(): Promise<void> {
    await this.turns.done()
  }

  /** Closes all archives because the app ends. */
  async leaveAll(): Promise<void> {
    await this.turns.take(async () => {
      await Promise.all([...this.desks].map((desk) => desk.current.leave()))
    })
  }

  /** Windows with nothing open list the archives opened before: one was opened elsewhere. */
  async tellRecent(): Promise<void> {
    await Promise.all([...this.desks].map(async ({ isInUse, current }) => isInUse || (await current.tellState())))
  }

  /** What a window may do about archives. Opening answers ok too when another window has it and was raised. */
  ways(windowId: number): ArchiveWays {
    const here = (): Desk => {
      const desk = this.of(windowId)
      if (!desk) throw new Error(`window ${windowId} has left`)
      return desk
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

  /** Opens a window on the same archive; where there is none, one with nothing open. */
  openWindow(windowId: number): void {
    const desk = this.of(windowId)
    this.options.openWindow(desk?.isInUse ? desk : this.lay(null), windowId)
  }

  /**
   * Shows an archive in a window of its own, or the window that has it. Problems: openArchive's; none when the new window
   * offers ways back to an archive that its own files keep from being opened.
   */
  async openBeside(windowId: number, folder: string): Promise<Reply<null>> {
    return await this.turns.take(async () =>
      (await this.shown(folder)) ? ok(null) : await this.openAnew(windowId, folder),
    )
  }

  /** Shows an archive that no window asked for: in this one while nothing is open there. Answers what stands in the way. */
  async show(windowId: number | null, folder: string): Promise<AnyProblem | null> {
    return await this.turns.take(async () => {
      if (await this.shown(folder)) return null
      const done = await this.openInFree(windowId, folder)
      return done.ok ? null : done.problem
    })
  }

  private async openInFree(windowId: number | null, folder: string): Promise<Reply<null>> {
    const desk = windowId === null ? null : this.of(windowId)
    if (windowId === null || !desk || desk.isInUse) return await this.openAnew(windowId, folder)
    this.options.raise(desk.windows)
    const done = await desk.current.open(folder)
    return done.ok || desk.current.isBroken ? ok(null) : done
  }

  private async openAnew(windowId: number | null, folder: string): Promise<Reply<null>> {
    const desk = this.lay(folder)
    const done = await desk.current.open(folder)
    if (!done.ok && !desk.current.isBroken) {
      this.desks.delete(desk)
      return done
    }
    this.options.openWindow(desk, windowId)
    return ok(null)
  }

  private async openIn(here: Desk, windowId: number, folder: string, work: Work): Promise<Reply<ArchiveSummary>> {
    const there = await this.deskWith(folder)
    if (there === here) return await work(here.current)
    return (await this.shown(folder)) ?? (await this.goTo(here, windowId, work))
  }

  /** Opens an archive in a window: where it is as long as nothing lies there, else at a new desk, to which it goes if all is well. */
  private async goTo(here: Desk, windowId: number, work: Work): Promise<Reply<ArchiveSummary>> {
    if (!here.isInUse && here.windows.size === 1) return await work(here.current)
    const desk = this.lay(null)
    const done = await work(desk.current)
    if (done.ok) await this.move(windowId, desk)
    else this.desks.delete(desk)
    return done
  }

  private async close(here: Desk, windowId: number): Promise<void> {
    if (here.windows.size === 1) await here.current.close()
    else await this.move(windowId, this.lay(null))
  }

  private async move(windowId: number, desk: Desk): Promise<void> {
    const before = this.seats.get(windowId)
    if (before) {
      before.desk.windows.delete(windowId)
      this.sit(windowId, desk, before.handlersAt)
      await desk.current.tellState()
      await this.clearIfLeft(before.desk)
    }
    await this.clearIfLeft(desk) // The window may have been closed meanwhile.
  }

  private sit(windowId: number, desk: Desk, handlersAt: Seat['handlersAt']): void {
    desk.windows.add(windowId)
    this.seats.set(windowId, { desk, handlersAt, handlers: handlersAt(desk) })
  }

  private async clearIfLeft(desk: Desk): Promise<void> {
    if (desk.windows.size > 0) return
    await desk.current.leave()
    this.desks.delete(desk)
  }

  /** Raises the window that has an archive, and answers what it shows; null when none has. */
  private async shown(folder: string): Promise<Reply<ArchiveSummary> | null> {
    const desk = await this.deskWith(folder)
    if (desk === null) return null
    this.options.raise(desk.windows)
    return await desk.current.summary()
  }

  /** The desk an archive lies on, or is being put on. */
  private async deskWith(folder: string): Promise<Desk | null> {
    for (const desk of this.desks) {
      await this.clearIfLeft(desk)
      const { folder: lying } = desk.current
      if (lying !== null && (await isSameFolder(lying, folder))) return desk
    }
    return null
  }
}
