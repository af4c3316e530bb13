// A session: what works on one archive (jobs, searching, checks, undo, watching, backups) and the windows that show it. They hear
// of it and of nothing else. Only a session with an open archive has several windows.
import { type Archive, type HostChecks, watchArchive } from '../../../data/index.ts'
import type { Broadcast, Broadcasts, UndoState } from '../../contract/index.ts'
import { CurrentArchive, type CurrentArchiveOptions } from '../archive/current-archive.ts'
import { backUpDaily } from '../archive/daily-backups.ts'
import type { Log } from '../log.ts'
import { Checker } from './checker.ts'
import { Finder } from './finder.ts'
import { Jobs } from './jobs.ts'

/** Tells one window; one that is gone hears nothing. */
export type TellWindow = <B extends Broadcast>(windowId: number, name: B, payload: Broadcasts[B]) => void

export interface SessionOptions
  extends Pick<
    CurrentArchiveOptions,
    'library' | 'opener' | 'context' | 'settings' | 'sampleFolder' | 'log' | 'actsFile'
  > {
  readonly tellWindow: TellWindow
  /** Where the checks run. */
  readonly checks: HostChecks
  /** Whether checks look for confusables; asked whenever something is to be checked. */
  readonly wantsConfusables: () => boolean
  /** Called after an archive was opened. */
  readonly onOpened: () => void
  /** Called when what the menu shows or the next start opens may be different now. */
  readonly onChange: () => void
}

const NO_ACTS: UndoState = { undo: null, redo: null }

export class Session {
  /** Ids of its windows. */
  readonly windows = new Set<number>()
  readonly jobs = new Jobs(() => {})
  readonly finder = new Finder()
  readonly checker: Checker
  readonly current: CurrentArchive

  /** `kept` (absolute path): what the next start is to open again as long as nothing was opened or closed here. */
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
      options.wantsConfusables,
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

  /** Folder (absolute path) of the archive the next start is to open again, or null. */
  get folder(): string | null {
    return this.kept
  }

  /** What was to be opened here could not be: the next start does not try it again. */
  forget(): void {
    this.kept = null
  }

  /** Whether an archive is open in it, or being opened. */
  get isInUse(): boolean {
    return this.current.folder !== null && !this.current.isBroken
  }

  /** What undo and redo would do. */
  get acts(): UndoState {
    return this.current.work?.history.state ?? NO_ACTS
  }

  /** How many jobs closing this window would stop that somebody may want to wait for: none while another one looks on. */
  awaitedBy(windowId: number): number {
    return this.windows.has(windowId) && this.windows.size === 1 ? this.jobs.awaited : 0
  }

  /** Tells its windows. */
  tell<B extends Broadcast>(name: B, payload: Broadcasts[B]): void {
    for (const id of this.windows) this.options.tellWindow(id, name, payload)
    if (name === 'archive:state' || name === 'acts:state') this.options.onChange()
  }
}

/** Watches an open archive for files others change, until it is closed. Windows hear of them as of any change. */
function watchOpenArchive(archive: Archive, log: Log): void {
  watchArchive(archive, (error) => log.trouble('looking at files changed outside', error)).then(
    ({ stop }) => archive.onClose(stop),
    (error: unknown) => log.trouble('watching the archive', error),
  )
}
