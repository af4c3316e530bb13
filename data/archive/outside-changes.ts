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
   * Throws a ProblemError `changed-meanwhile` when the file of an article differs from what is known of it. Returns its
   * modification time (milliseconds); null when nothing is known of the article, or its file cannot be opened.
   */
  async checkUntouched(id: string): Promise<number | null> {
    const known = this.cache.get(id)
    if (known === undefined) return null
    const now = await this.endingOf(id)
    if (now?.ending !== sealEndingOf(known) && (await this.isChanged(articlePath(id)))) throw changedMeanwhile(id)
    return now?.mtimeMs ?? null
  }

  /**
   * As `checkUntouched`, for a file whose time is compared again before it is replaced (`checkTimes`): where the time it
   * had when its record was read is enough to notice any change, the file is not looked at twice.
   */
  async timeToReplace(id: string): Promise<number | null> {
    const known = this.cache.get(id)
    return (known && settledTimeOf(known)) ?? (await this.checkUntouched(id))
  }

  /**
   * Throws a ProblemError `changed-meanwhile` when the file of one of these articles has another modification time
   * (milliseconds) and other content; a version this overwrote is kept.
   */
  async checkTimes(times: ReadonlyMap<string, number>): Promise<void> {
    await inParallel([...times.keys()], async (id) => {
      if ((await this.timeOf(id)) !== times.get(id) && (await this.isChanged(articlePath(id))))
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

  /** The last bytes of an article's file and its modification time; null when they cannot be read. */
  private async endingOf(id: string): Promise<{ readonly ending: string; readonly mtimeMs: number } | null> {
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
