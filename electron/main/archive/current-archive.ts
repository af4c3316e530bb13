// Holds the archive that is open in a session, and tells its windows about it. Opening and closing happen one after the other; the
// archive before is closed only once its successor is open, so that a failure changes nothing.
import { realpath } from 'node:fs/promises'
import {
  type ActsFile,
  type RestoreReport,
  type RestoreRequest,
  type RestoreWhat,
  Turns,
  UndoHistory,
} from '../../../data/index.ts'
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
import type { Log } from '../log.ts'
import { withOpened } from '../user-data/recent-archives.ts'
import type { SettingsFile } from '../user-data/settings-file.ts'
import { type Archive, type ArchiveLibrary, type OpenedArchive, type Opener, openForUse } from './archive-library.ts'
import { ArchiveNews, type BrokenFolder } from './archive-news.ts'
import { indexToShow } from './follow-index.ts'
import { provideSample } from './sample-archive.ts'

/** The open archive with what goes with it. */
export interface OpenWork {
  readonly archive: Archive
  readonly history: UndoHistory
}

export type RestoreFollow = Pick<RestoreRequest, 'onProgress' | 'signal'>

export interface CurrentArchiveOptions {
  readonly library: ArchiveLibrary
  readonly opener: Opener
  /** Who takes acts back: asked each time, since the author may change in the settings. */
  readonly context: () => ActContext
  readonly settings: SettingsFile
  /** Absolute path of the folder the sample archive lives in. */
  readonly sampleFolder: string
  readonly broadcast: <B extends Broadcast>(broadcast: B, payload: Broadcasts[B]) => void
  readonly log: Log
  /** Called before an archive is closed; what still works on it has to end first. */
  readonly beforeClosing?: () => Promise<void>
  /** Called after an archive was opened. */
  readonly onOpened?: (opened: OpenedArchive) => void
  /** The file that keeps the acts of an archive for undo across restarts; without it they are kept in memory alone. */
  readonly actsFile?: (archive: Archive) => ActsFile
  /** Called with the folder (absolute path) the next start is to open again, null for none. */
  readonly keepFolder?: (folder: string | null) => void
}

export class CurrentArchive {
  private opened: OpenedArchive | null = null
  private atWork: OpenWork | null = null
  private broken: BrokenFolder | null = null
  /** Folder of an archive that is being opened, made or restored. */
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

  /** Whether the last archive could not be opened because of its own files; windows then offer ways back. */
  get isBroken(): boolean {
    return this.broken !== null
  }

  /** Remembers an act for undo and tells windows its name. */
  rememberAct({ history }: OpenWork, name: ActName, change: Undoable): void {
    history.remember(name, change)
    this.tellActs(history)
  }

  /** Tells windows what undo and redo would do now. */
  tellActs(history: UndoHistory): void {
    if (history === this.atWork?.history) this.options.broadcast('acts:state', history.state)
  }

  /** The archive that is open, once every opening asked for before is done. Problems: why it cannot be opened, nothing-open. */
  async summary(): Promise<Reply<ArchiveSummary>> {
    return await this.turns.take(async () => {
      if (this.opened) return ok(await this.news.summary(this.opened))
      return this.broken ? { ok: false, problem: this.broken.problem } : refuse('nothing-open', {})
    })
  }

  /** What is open, once every opening and closing asked for before is done. */
  async state(): Promise<ArchiveState> {
    return await this.turns.take(() => this.news.state())
  }

  /** Opens an archive, for reading if it cannot be written. Problems: openArchive's; then the one before stays open. */
  async open(folder: string): Promise<Result<ArchiveSummary>> {
    return await this.at(folder, () => this.openNow(folder))
  }

  /** Makes an archive in an empty folder and opens it. Problems: createArchive's; then the one before stays open. */
  async create(folder: string, title: string): Promise<Result<ArchiveSummary>> {
    const { library, opener } = this.options
    return await this.at(folder, async () => {
      const made = await library.createArchive(folder, { ...opener, title })
      return made.ok ? await this.adopt({ archive: made.value, readOnly: null }) : made
    })
  }

  /** Opens the sample archive, which is made if it does not exist. */
  async openSample(): Promise<Result<ArchiveSummary>> {
    const { library, opener, sampleFolder } = this.options
    return await this.at(sampleFolder, async () => {
      const there = await provideSample(sampleFolder, library, opener)
      return there.ok ? await this.openNow(sampleFolder) : there
    })
  }

  /** Tries again what was opened for reading only, or could not be opened because of its own files. Problems: nothing-open, openArchive's. */
  async openAgain(): Promise<Reply<ArchiveSummary>> {
    return await this.turns.take(async () =>
      this.folder === null ? refuse('nothing-open', {}) : await this.openNow(this.folder),
    )
  }

  /** Brings whatever works on the archive to its end, as before closing it. */
  async endWork(): Promise<void> {
    await this.options.beforeClosing?.()
  }

  /**
   * Brings files of the archive that is open, or that could not be opened, back from its newest backup, and opens it again.
   * Call endWork first. Problems: nothing-open, restoreArchive's; the archive is opened again all the same.
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

  /** Closes the archive because the app ends; the next start opens it again. */
  async leave(): Promise<void> {
    await this.turns.take(() => this.release())
  }

  /** Does work on a folder after all that was asked for before. */
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

  /** Keeps in mind an archive that its own files keep from being opened, as long as no other one is open. */
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

  /** Tells windows anew what is open. */
  async tellState(): Promise<void> {
    await this.turns.take(() => this.news.tell())
  }
}

/** Whether two paths lead to one folder. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((folder) => realpath(folder).catch(() => folder)))
  return first === second
}
