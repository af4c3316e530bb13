// Holds a session's open archive and informs its windows. Opening and closing run one at a time; the previous archive
// is closed only once the next one is open, so that a failure changes nothing.
import { realpath } from 'node:fs/promises'
import { type ActsFile, UndoHistory } from '../../../data/acts/undo/undo-history.ts'
import type { Log } from '../../../data/index.ts'
import { type RestoreReport, type RestoreRequest, type RestoreWhat, Turns } from '../../../data/index.ts'
import {
  type ActContext,
  type ActName,
  type ArchiveState,
  type ArchiveSummary,
  type Broadcast,
  type Broadcasts,
  ok,
  type Problem,
  type Reply,
  type Result,
  refuse,
  type Undoable,
} from '../../contract/index.ts'
import { withOpened } from '../user-data/recent-archives.ts'
import type { SettingsFile } from '../user-data/settings-file.ts'
import { type Archive, type ArchiveLibrary, type OpenedArchive, type Opener, openForUse } from './archive-library.ts'
import { ArchiveNews, type BrokenFolder } from './archive-news.ts'
import { indexToShow } from './follow-index.ts'
import { provideSample } from './sample-archive.ts'

/** The open archive and its undo history. */
export interface OpenWork {
  readonly archive: Archive
  readonly history: UndoHistory
}

export type RestoreFollow = Pick<RestoreRequest, 'onProgress' | 'signal'>

export interface CurrentArchiveOptions {
  readonly library: ArchiveLibrary
  readonly opener: Opener
  /** The author of undos: asked each time, since the settings may change. */
  readonly context: () => ActContext
  readonly settings: SettingsFile
  /** Absolute path of the sample archive's folder. */
  readonly sampleFolder: string
  readonly broadcast: <B extends Broadcast>(broadcast: B, payload: Broadcasts[B]) => void
  readonly log: Log
  /** Called before an archive is closed; must end all work on it. */
  readonly beforeClosing?: () => Promise<void>
  /** Called after an archive was opened. */
  readonly onOpened?: (opened: OpenedArchive) => void
  /** The file that stores an archive's acts for undo across restarts; without it they are kept in memory only. */
  readonly actsFile?: (archive: Archive) => ActsFile
  /** Called with the folder (absolute path) to open at the next start, null for none. */
  readonly keepFolder?: (folder: string | null) => void
}

export class CurrentArchive {
  private opened: OpenedArchive | null = null
  private atWork: OpenWork | null = null
  private broken: BrokenFolder | null = null
  /** Folder of an archive being opened, created or restored. */
  private underway: string | null = null
  private readonly turns = new Turns()
  private readonly news: ArchiveNews

  constructor(private readonly options: CurrentArchiveOptions) {
    const held = () => ({ opened: this.opened, broken: this.broken })
    this.news = new ArchiveNews({ ...options, held })
  }

  /** The archive that is open, or null. */
  get archive(): Archive | null {
    return this.opened?.archive ?? null
  }

  /** Folder (absolute path) of the archive that is open, being opened, or that its own files keep from being opened. */
  get folder(): string | null {
    return this.archive?.folder ?? this.underway ?? this.broken?.folder ?? null
  }

  /** The open archive and its undo history, or null. */
  get work(): OpenWork | null {
    return this.atWork
  }

  /** Whether the last archive could not be opened because of its own files; windows then offer ways to recover. */
  get isBroken(): boolean {
    return this.broken !== null
  }

  /** Adds an act to the undo history and sends windows its name. */
  rememberAct({ history }: OpenWork, name: ActName, change: Undoable): void {
    history.remember(name, change)
    this.tellActs(history)
  }

  /** Sends windows what undo and redo would do now. */
  tellActs(history: UndoHistory): void {
    if (history === this.atWork?.history) this.options.broadcast('acts:state', history.state)
  }

  /** The open archive, once all pending opening is done. Problems: why it cannot be opened, nothing-open. */
  async summary(): Promise<Reply<ArchiveSummary>> {
    return await this.turns.take(async () => {
      if (this.opened) return ok(await this.news.summary(this.opened))
      return this.broken ? { ok: false, problem: this.broken.problem } : refuse('nothing-open', {})
    })
  }

  /** The state, once all pending opening and closing is done. */
  async state(): Promise<ArchiveState> {
    return await this.turns.take(() => this.news.state())
  }

  /**
   * Opens an archive, read-only if it cannot be written to. Problems: openArchive's; the previous one then stays open.
   */
  async open(folder: string): Promise<Result<ArchiveSummary>> {
    return await this.at(folder, () => this.openNow(folder))
  }

  /**
   * Creates an archive in an empty folder and opens it. Problems: createArchive's; the previous one then stays open.
   */
  async create(folder: string, title: string): Promise<Result<ArchiveSummary>> {
    const { library, opener } = this.options
    return await this.at(folder, async () => {
      const made = await library.createArchive(folder, { ...opener, title })
      return made.ok ? await this.adopt({ archive: made.value, readOnly: null }) : made
    })
  }

  /** Opens the sample archive, creating it if it does not exist. */
  async openSample(): Promise<Result<ArchiveSummary>> {
    const { library, opener, sampleFolder } = this.options
    return await this.at(sampleFolder, async () => {
      const there = await provideSample(sampleFolder, library, opener)
      return there.ok ? await this.openNow(sampleFolder) : there
    })
  }

  /**
   * Tries again to open an archive that is read-only, or that could not be opened because of its own files. Problems:
   * nothing-open, openArchive's.
   */
  async openAgain(): Promise<Reply<ArchiveSummary>> {
    return await this.turns.take(async () =>
      this.folder === null ? refuse('nothing-open', {}) : await this.openNow(this.folder),
    )
  }

  /** Ends all work on the archive, as before closing it. */
  async endWork(): Promise<void> {
    await this.options.beforeClosing?.()
  }

  /**
   * Restores files of the archive that is open, or that could not be opened, from its newest backup and reopens it.
   * Call endWork first. Problems: nothing-open, restoreArchive's; the archive is reopened in any case.
   */
  async restore(what: RestoreWhat, follow: RestoreFollow): Promise<Reply<RestoreReport>> {
    const { library, opener } = this.options
    const { folder } = this
    return await this.at(folder, async () => {
      if (folder === null) return refuse('nothing-open', {})
      await this.opened?.archive.close()
      this.opened = null
      this.atWork = null
      const done = await library.restoreArchive({ folder, what, app: opener.app, ...follow }, opener.context)
      const opened = await this.openNow(folder)
      return done.ok && !opened.ok ? opened : done
    })
  }

  /** Closes the archive; the next start opens none. */
  async close(): Promise<void> {
    await this.turns.take(async () => {
      await this.release()
      this.broken = null
      this.options.keepFolder?.(null)
      await this.news.tell()
    })
  }

  /** Closes the archive because the app is quitting; the next start reopens it. */
  async leave(): Promise<void> {
    await this.turns.take(() => this.release())
  }

  /** Runs work on a folder after everything queued before it. */
  private async at<T>(folder: string | null, work: () => Promise<T>): Promise<T> {
    const begin = (): void => {
      this.underway = folder
    }
    begin()
    const ended = async (): Promise<T> => {
      begin()
      return await work().finally(() => {
        this.underway = null
      })
    }
    return await this.turns.take(ended)
  }

  private async openNow(folder: string): Promise<Result<ArchiveSummary>> {
    const isOpen = this.opened?.readOnly === null && (await isSameFolder(this.opened.archive.folder, folder))
    if (isOpen && this.opened) return ok(await this.news.summary(this.opened))
    const found = await openForUse(folder, this.options.library, this.options.opener)
    if (found.ok) return await this.adopt(found.value)
    await this.noteBroken(folder, found.problem)
    return found
  }

  /** Remembers an archive that its own files prevent from opening, unless another one is open. */
  private async noteBroken(folder: string, problem: Problem): Promise<void> {
    const isBroken =
      problem.code === 'damaged' ||
      (problem.code === 'not-an-archive' && (await this.options.library.isArchiveFolder(folder)))
    if (this.opened !== null || !isBroken) return
    this.broken = { folder, problem }
    await this.news.tell()
  }

  private async adopt(opened: OpenedArchive): Promise<Result<ArchiveSummary>> {
    const { archive } = opened
    const summary = await indexToShow(archive)
      .then(() => this.news.summary(opened))
      .catch(async (error: unknown) => {
        await archive.close()
        throw error
      })
    await this.release()
    this.broken = null
    this.opened = opened
    const file = opened.readOnly === null ? (this.options.actsFile?.(archive) ?? null) : null
    const work = { archive, history: new UndoHistory(archive, () => this.options.context(), file) }
    this.atWork = work
    this.tellActs(work.history)
    await this.news.follow(opened)
    this.remember(archive)
    await this.news.tell()
    this.options.onOpened?.(opened)
    return ok(summary)
  }

  private async release(): Promise<void> {
    const before = this.opened
    this.opened = null
    this.atWork = null
    if (before) await this.options.beforeClosing?.()
    await before?.archive.close().catch((error: unknown) => this.options.log.trouble('closing the archive', error))
  }

  private remember({ folder, manifest: { title } }: Archive): void {
    const { settings, opener } = this.options
    const { now, newId } = opener.context
    const recent = withOpened(settings.get().recent, { folder, title, openedAt: now() }, newId)
    settings.update({ recent })
    this.options.keepFolder?.(folder)
  }

  /** Sends windows the state again. */
  async tellState(): Promise<void> {
    await this.turns.take(() => this.news.tell())
  }
}

/** Whether two paths lead to one folder. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((folder) => realpath(folder).catch(() => folder)))
  return first === second
}
