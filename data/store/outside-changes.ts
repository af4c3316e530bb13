// Tells what others did to the files of an open archive from what it did itself, and keeps what they have overwritten.
import { headHash } from '../corrections/index.ts'
import type { ArticleRecord } from '../schema/index.ts'
import { articleIdOf } from './layout.ts'
import { loadArticle } from './load-article.ts'
import { keepOverwritten } from './overwritten.ts'
import type { RecordCache } from './record-cache.ts'

export class OutsideChanges {
  constructor(
    private readonly folder: string,
    private readonly cache: RecordCache,
  ) {}

  /** Whether the file at a path inside the archive holds another thing than is known. What is known is kept if that is lost with it. */
  async isChanged(path: string): Promise<boolean> {
    const id = articleIdOf(path)
    const known = id === null ? undefined : this.cache.get(id)
    if (known === undefined) return true
    const now = await this.fileNow(known.id)
    if (now !== null && headHash(now) === headHash(known)) return false
    await keepOverwritten(this.folder, known, now)
    return true
  }

  /** Keeps those of the records that are lost with what their files hold now; answers the ids of these. */
  async keepLost(known: readonly ArticleRecord[]): Promise<readonly string[]> {
    const kept: string[] = []
    for (const each of known) {
      if (await keepOverwritten(this.folder, each, await this.fileNow(each.id))) kept.push(each.id)
    }
    return kept
  }

  private async fileNow(id: string): Promise<ArticleRecord | null> {
    return await loadArticle(this.folder, id).then(
      ({ data }) => data,
      () => null,
    )
  }
}
