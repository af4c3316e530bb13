// Distinguishes changes made outside from the archive's own, and keeps what they have overwritten.
import { lstat } from 'node:fs/promises'
import { headHash } from '../corrections/index.ts'
import { type ArticleRecord, ProblemError } from '../schema/index.ts'
import { SEAL_ENDING, sealEndingOf } from '../store/codec.ts'
import { inParallel } from '../store/disk.ts'
import { articleIdOf, articlePath } from '../store/layout.ts'
import { loadArticle, settledTimeOf } from '../store/load-article.ts'
import { keepOverwritten } from '../store/overwritten.ts'
import { openPlainFile } from '../store/plain-file.ts'
import { checkedPath } from '../store/way.ts'
import type { RecordCache } from './record-cache.ts'

/** A file as it was at one moment: its modification time (milliseconds) and its last SEAL_ENDING bytes. */
export interface FileState {
  readonly mtimeMs: number
  readonly ending: string
}

export class OutsideChanges {
  /** Paths that could not be checked because the known version could not be kept: they are checked again next time. */
  private readonly unseen = new Set<string>()
  /** By article: when the last act over many wrote its file (milliseconds). */
  private own: ReadonlyMap<string, number> = new Map()

  constructor(
    private readonly folder: string,
    private readonly cache: RecordCache,
  ) {}

  /**
   * Checks files (paths inside the archive) that may have been changed. Returns those whose content differs from what
   * is known, after keeping any known version that would otherwise be lost, and the error that prevented checking some:
   * nothing is forgotten of these.
   */
  async check(paths: readonly string[]): Promise<{ readonly changed: readonly string[]; readonly trouble: unknown }> {
    const changed: string[] = []
    let trouble: unknown = null
    for (const path of new Set([...this.unseen, ...paths])) {
      try {
        if (await this.isChanged(path)) changed.push(path)
        this.unseen.delete(path)
      } catch (error) {
        this.unseen.add(path)
        trouble = error
      }
    }
    return { changed, trouble }
  }

  /**
   * Throws a ProblemError `changed-meanwhile` when the file of an article differs from the record a change was decided
   * on, after keeping that record if it would otherwise be lost. Returns the file's state. What the cache holds is not
   * asked: it may have been read since.
   */
  async checkUntouched(before: ArticleRecord): Promise<FileState> {
    const now = await this.stateOf(before.id)
    if (now !== null && now.ending === sealEndingOf(before)) return now
    if ((await this.isOverwritten(before)) || now === null) throw changedMeanwhile(before.id)
    return now
  }

  /**
   * As `checkUntouched`, for a file whose state is compared again before it is replaced (`checkStates`): where the time
   * it had when its record was read is enough to notice any change, the file is not looked at twice.
   */
  async stateToReplace(before: ArticleRecord): Promise<FileState> {
    const [mtimeMs, ending] = [settledTimeOf(before), sealEndingOf(before)]
    return mtimeMs === undefined || ending === undefined ? await this.checkUntouched(before) : { mtimeMs, ending }
  }

  /**
   * Throws a ProblemError `changed-meanwhile` when the file of one of these articles is no longer in the state it was in
   * when the act was decided (null: there was none); a version this overwrote is kept.
   */
  async checkStates(states: ReadonlyMap<string, FileState | null>): Promise<void> {
    await inParallel([...states], async ([id, state]) => {
      if ((await this.timeOf(id)) === (state?.mtimeMs ?? null)) return
      const now = await this.fileNow(id)
      if (state !== null && now !== null && sealEndingOf(now) === state.ending) return
      await this.isChanged(articlePath(id))
      throw changedMeanwhile(id)
    })
  }

  /** Records modification times of files this program wrote, for articles not all kept in memory. */
  noteOwn(times: ReadonlyMap<string, number>): void {
    this.own = times
  }

  private async isChanged(path: string): Promise<boolean> {
    const id = articleIdOf(path)
    const known = id === null ? undefined : this.cache.get(id)
    if (id !== null && known === undefined && this.own.has(id)) return (await this.timeOf(id)) !== this.own.get(id)
    if (known === undefined) return true
    return await this.isOverwritten(known)
  }

  /** Whether the file of an article no longer holds this record; if so, the record is kept where it would be lost. */
  private async isOverwritten(known: ArticleRecord): Promise<boolean> {
    const now = await this.fileNow(known.id)
    if (now !== null && headHash(now) === headHash(known)) return false
    await keepOverwritten(this.folder, known, now)
    return true
  }

  private async timeOf(id: string): Promise<number | null> {
    const path = await checkedPath(this.folder, articlePath(id))
    return await lstat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    )
  }

  private async fileNow(id: string): Promise<ArticleRecord | null> {
    return await loadArticle(this.folder, id).then(
      ({ data }) => data,
      () => null,
    )
  }

  /** The state of an article's file; null when it cannot be read. */
  private async stateOf(id: string): Promise<FileState | null> {
    const opened = await openPlainFile(this.folder, articlePath(id)).catch(() => null)
    if (opened === null) return null
    const { handle, stats } = opened
    try {
      const { size, mtimeMs } = stats
      const { buffer } = await handle.read(Buffer.alloc(SEAL_ENDING), 0, SEAL_ENDING, Math.max(0, size - SEAL_ENDING))
      return { ending: buffer.toString('latin1'), mtimeMs }
    } catch {
      return null
    } finally {
      handle.close().catch(() => {})
    }
  }
}

function changedMeanwhile(article: string): ProblemError {
  return new ProblemError({ code: 'changed-meanwhile', details: { article } })
}
