// A session: everything that works on one archive (jobs, search, checks, undo, watching, backups) and the windows that
// show it. They receive its news only. Only a session with an open archive has several windows.

import type { Log } from '../../../data/index.ts'
import { type Archive, type CheckWishes, type HostChecks, watchArchive } from '../../../data/index.ts'
import type { Broadcast, Broadcasts, UndoState } from '../../contract/index.ts'
import { Checker } from '../archive/checker.ts'
import { CurrentArchive, type CurrentArchiveOptions } from '../archive/current-archive.ts'
import { backUpDaily } from '../archive/daily-backups.ts'
import { Finder } from '../archive/finder.ts'
import { Jobs } from '../archive/jobs.ts'

/** Sends to one window; does nothing if it is gone. */
export type TellWindow = <B extends Broadcast>(windowId: number, name: B, payload: Broadcasts[B]) => void

export interface SessionOptions
  extends Pick<
    CurrentArchiveOptions,
    'library' | 'opener' | 'context' | 'settings' | 'sampleFolder' | 'log' | 'actsFile'
  > {
  readonly tellWindow: TellWindow
  /** Where the checks run. */
  readonly checks: HostChecks
  /** What is wanted of the checks; called before each. */
  readonly wishes: () => CheckWishes
  /** Called after an archive was opened. */
  readonly onOpened: () => void
  /** Called when what the menu shows or the next start opens may have changed. */
  readonly onChange: () => void
}

export const NO_ACTS: UndoState = { undo: null, redo: null }

export class Session {
  /** Ids of its windows. */
  readonly windows = new Set<number>()
  readonly jobs = new Jobs(() => {})
  readonly finder = new Finder()
  readonly checker: Checker
  readonly current: CurrentArchive
  /** By window: the headline of the article whose discarded edits its next undo brings back. */
  private readonly discarded = new Map<number, string>()

  /** `kept` (absolute path): what the next start is to reopen as long as nothing was opened or closed here. */
  constructor(
    private readonly options: SessionOptions,
    private kept: string | null = null,
  ) {
    const { jobs, finder } = this
    const onCovered = (): void => this.tell('coverage:changed', {})
    this.checker = new Checker(
      (article) => this.tell('findings:changed', article === null ? {} : { article }),
      onCovered,
      options.checks,
      options.wishes,
    )
    this.current = new CurrentArchive({
      ...options,
      broadcast: (name, payload) => this.tell(name, payload),
      keepFolder: (next) => {
        this.kept = next
      },
      onOpened: (opened) => {
        backUpDaily(opened, { current: this.current, jobs, log: options.log })
        watchOpenArchive(opened.archive, options.log)
        options.onOpened()
      },
      beforeClosing: async () => {
        await jobs.stopAll()
        await Promise.all([finder.close(), this.checker.close()])
      },
    })
  }

  /** Folder (absolute path) of the archive the next start is to reopen, or null. */
  get folder(): string | null {
    return this.kept
  }

  /** Opening failed: the next start does not try it again. */
  forget(): void {
    this.kept = null
  }

  /** Whether an archive is open or being opened here. */
  get isInUse(): boolean {
    return this.current.folder !== null && !this.current.isBroken
  }

  /** What undo and redo would do. */
  get acts(): UndoState {
    return this.current.work?.history.state ?? NO_ACTS
  }

  /** Whose discarded edits the next undo in a window brings back, before any act of the archive; null: none. */
  discardedIn(windowId: number): string | null {
    return this.discarded.get(windowId) ?? null
  }

  noteDiscarded(windowId: number, headline: string | null): void {
    if (headline === null) this.discarded.delete(windowId)
    else this.discarded.set(windowId, headline)
    this.options.onChange()
  }

  /** How many jobs that a user may want to wait for would stop if this window closed: none while another window shows the archive. */
  awaitedBy(windowId: number): number {
    return this.windows.has(windowId) && this.windows.size === 1 ? this.jobs.awaited : 0
  }

  /** Sends to its windows. */
  tell<B extends Broadcast>(name: B, payload: Broadcasts[B]): void {
    for (const id of this.windows) this.options.tellWindow(id, name, payload)
    if (name === 'archive:state' || name === 'acts:state') this.options.onChange()
  }
}

/**
 * Watches an open archive for files changed by others, until it is closed. Windows receive them like any other change.
 */
function watchOpenArchive(archive: Archive, log: Log): void {
  watchArchive(archive, (error) => log.trouble('looking at files changed outside', error)).then(
    ({ stop }) => archive.onClose(stop),
    (error: unknown) => log.trouble('watching the archive', error),
  )
}
