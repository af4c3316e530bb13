// Tells what others did to the files of an open archive from what it did itself, and keeps what they have overwritten.
import { headHash } from '../corrections/index.ts'
import { type ArticleRecord, ProblemError } from '../schema/index.ts'
import { SEAL_ENDING, sealEndingOf } from '../store/codec.ts'
import { inParallel } from '../store/disk.ts'
import { articleIdOf, articlePath } from '../store/layout.ts'
import { loadArticle } from '../store/load-article.ts'
import { keepOverwritten } from '../store/overwritten.ts'
import { openPlainFile } from '../store/plain-file.ts'
import type { RecordCache } from './record-cache.ts'

export class OutsideChanges {
  /** Paths that could not be looked at, since what is known could not be kept: they are looked at again with the next. */
  private readonly unseen = new Set<string>()

  constructor(
    private readonly folder: string,
    private readonly cache: RecordCache,
  ) {}

  /**
   * Looks at files (paths inside the archive) that may have been changed. Answers those that hold another thing than is known, after
   * what is known was kept if it is lost with that, and what kept it from looking at some: nothing of these is forgotten.
   */
  async look(paths: readonly string[]): Promise<{ readonly changed: readonly string[]; readonly trouble: unknown }> {
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

  /** Throws a ProblemError `changed-meanwhile` when the file of one of these articles is not what is known of it. */
  async checkUntouched(ids: readonly string[]): Promise<void> {
    await inParallel(ids, async (id) => {
      const known = this.cache.get(id)
      if (known === undefined || (await this.endingOf(id)) === sealEndingOf(known)) return
      if (await this.isChanged(articlePath(id))) {
        throw new ProblemError({ code: 'changed-meanwhile', details: { article: id } })
      }
    })
  }

  private async isChanged(path: string): Promise<boolean> {
    const id = articleIdOf(path)
    const known = id === null ? undefined : this.cache.get(id)
    if (known === undefined) return true
    const now = await this.fileNow(known.id)
    if (now !== null && headHash(now) === headHash(known)) return false
    await keepOverwritten(this.folder, known, now)
    return true
  }

  private async fileNow(id: string): Promise<ArticleRecord | null> {
    return await loadArticle(this.folder, id).then(
      ({ data }) => data,
      () => null,
    )
  }

  /** The last bytes of an article's file; null when they cannot be read. */
  private async endingOf(id: string): Promise<string | null> {
    const opened = await openPlainFile(this.folder, articlePath(id)).catch(() => null)
    if (opened === null) return null
    const { handle, stats } = opened
    try {
      const { size } = stats
      const { buffer } = await handle.read(Buffer.alloc(SEAL_ENDING), 0, SEAL_ENDING, Math.max(0, size - SEAL_ENDING))
      return buffer.toString('latin1')
    } catch {
      return null
    } finally {
      handle.close().catch(() => {})
    }
  }
}
