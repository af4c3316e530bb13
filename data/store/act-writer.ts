// Writes an act over many files so that a crash at any point leaves all of them or none, in memory that does not grow
// with their content. While the act is being decided, each file is written under a temporary name and added to the
// journal, which is committed once all of them are on disk; then they are moved into place. Until the journal is
// committed the act can be dropped without a trace.
import { dirname } from 'node:path/posix'
import {
  ensureFolders,
  publishMany,
  publishMarked,
  removeDurably,
  removeMany,
  removeTemporaries,
  stage,
  stageMany,
  unstageMarked,
} from './disk.ts'
import { filesIn, GrowingJournal, goneIn, type JournalEntry } from './journal-file.ts'
import { JOURNAL } from './layout.ts'
import { readPlainFile } from './plain-file.ts'

/** A file's text before the act; null when there was no file. Paths are inside the archive, with /. */
export type TextBefore = (path: string) => Promise<string | null>

/** Files written at once, and files compared at once when an act is rolled back. */
const AT_ONCE = 16
const PORTION = 500

export class ActWriter {
  private readonly placed: string[] = []
  private readonly removed: string[] = []
  private readonly sources: string[] = []
  private readonly folders = new Set<string>()
  private readonly lanes: Promise<void>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve())
  private next = 0
  private failure: { readonly error: unknown } | null = null
  private journal: GrowingJournal | null = null

  /** `id`: the act's; part of its temporary file names. */
  constructor(
    private readonly folder: string,
    private readonly id: string,
  ) {}

  /** Whether there is anything to write. */
  get isEmpty(): boolean {
    return this.placed.length + this.removed.length === 0
  }

  /**
   * Writes a whole file under a temporary name in the background, once `mayReplace` resolves. `onWritten` is
   * given the file's modification time. Throws the error of this file or an earlier one.
   */
  async place(
    path: string,
    text: string,
    { mayReplace, onWritten }: { mayReplace?: () => Promise<unknown>; onWritten?: (mtimeMs: number) => void } = {},
  ): Promise<void> {
    await this.log({ path, text })
    await this.work(path, async () => {
      await mayReplace?.()
      this.placed.push(path)
      const { mtimeMs } = await stage({ folder: this.folder, path, bytes: Buffer.from(text) }, this.id)
      onWritten?.(mtimeMs)
    })
  }

  /** Marks a file for removal. */
  async remove(path: string): Promise<void> {
    await this.log({ path, text: null })
    this.removed.push(path)
  }

  /**
   * Writes a new file that is harmless on its own: it is in place before the act is committed, and is not part of it.
   */
  async source(path: string, bytes: Uint8Array): Promise<void> {
    await this.work(path, async () => {
      this.sources.push(path)
      await stage({ folder: this.folder, path, bytes }, this.id)
    })
  }

  /** Waits until all files taken so far are on disk under their temporary names. Throws the first error. */
  async settle(): Promise<void> {
    await Promise.all(this.lanes)
    this.check()
  }

  /** Removes everything written so far: the act is not done. */
  async drop(): Promise<void> {
    await Promise.all(this.lanes)
    await unstageMarked(this.folder, [...this.placed, ...this.sources], this.id)
    await this.journal?.drop()
  }

  /**
   * Commits the journal and carries the act out. If it throws before the journal is committed, nothing is left; after
   * that, files already moved into place have been rolled back with `before`. Only if the disk refuses that too does
   * the journal stay, and `recover` completes the act.
   */
  async carryOut(before: TextBefore): Promise<void> {
    const { folder } = this
    const journal = { folder, path: this.journalPath }
    try {
      await this.settle()
      await publishMarked(folder, this.sources, this.id)
      await this.journal?.commit()
    } catch (error) {
      await this.drop()
      // Syncing its folder may have failed after the journal was in place.
      await removeDurably(journal).catch(() => {})
      throw error
    }
    try {
      // New files are moved into place first, then old ones removed: a crash in between leaves both.
      await publishMarked(folder, this.placed, this.id)
      await removeMany(folder, this.removed)
    } catch (error) {
      if (await this.takeBack(before)) await removeDurably(journal).catch(() => {})
      throw error
    }
    await removeDurably(journal)
  }

  private get journalPath(): string {
    return `${JOURNAL}/${this.id}.jsonl`
  }

  private async log(entry: JournalEntry): Promise<void> {
    this.check()
    if (this.journal === null) {
      await ensureFolders(this.folder, [JOURNAL])
      this.journal = await GrowingJournal.begin(this.folder, this.journalPath)
    }
    await this.journal.add(entry)
  }

  /** Runs work for a file in the next lane, after the work already queued there. */
  private async work(path: string, work: () => Promise<void>): Promise<void> {
    const lane = this.next
    this.next = (lane + 1) % AT_ONCE
    await this.lanes[lane]
    this.check()
    const inside = dirname(path)
    if (!this.folders.has(inside)) await ensureFolders(this.folder, [inside === '.' ? '' : inside])
    this.folders.add(inside)
    this.lanes[lane] = work().catch((error: unknown) => {
      this.failure ??= { error }
    })
  }

  private check(): void {
    if (this.failure !== null) throw this.failure.error
  }

  /** Restores every file that has changed. Returns whether all of them are as before. */
  private async takeBack(before: TextBefore): Promise<boolean> {
    const { folder } = this
    // Removed files first: they are rebuilt from the file that replaced them elsewhere.
    const touched = [...this.removed, ...this.placed]
    try {
      for (let at = 0; at < touched.length; at += PORTION) {
        const changed: JournalEntry[] = []
        for (const path of touched.slice(at, at + PORTION)) {
          const text = await before(path)
          if ((await textNow(folder, path)) !== text) changed.push({ path, text })
        }
        await publishMany(await stageMany(filesIn(folder, changed)))
        await removeMany(folder, goneIn(changed))
      }
      const parents = new Set(touched.map((path) => dirname(path)))
      for (const parent of parents) await removeTemporaries(folder, parent === '.' ? '' : parent)
      return true
    } catch {
      return false
    }
  }
}

/** The current text of a file; null when there is none. Throws the system's error. */
export async function textNow(folder: string, path: string): Promise<string | null> {
  return await readPlainFile(folder, path).then(
    (bytes) => bytes.toString('utf8'),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
}
