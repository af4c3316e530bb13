// Digests of articles kept in the user's cache folder, each with the stamp of the file it was made of, so that names and copies
// of a large archive are known without reading all of it again. Derived: whatever cannot be read is made again.
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { indexFolder } from '../search/index-folder.ts'
import { inParallel } from '../store/disk.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { CacheFile } from '../work/cache-file.ts'
import { DIGEST_VERSION, type Digest } from './digest.ts'

/** The file is written again once so many of its lines are of no use. */
const MOST_DEAD = 1000

interface Kept {
  readonly stamp: string
  readonly digest: Digest
}

export class DigestCache {
  /** Ids of the articles whose digests are in the file and right. */
  private readonly fresh = new Set<string>()
  /** Lines of the file that say nothing of an article as it is. */
  private dead = 0

  private constructor(
    private readonly file: CacheFile<Kept>,
    private readonly stamps: ReadonlyMap<string, string>,
  ) {}

  /**
   * Hands out the digests of the articles whose files are as they were, some hundred at a time in the order they were kept, waiting for `take`.
   * The cache holds none of them.
   */
  static async open(
    archiveId: string,
    archive: string,
    ids: readonly string[],
    take: (digests: readonly Digest[]) => void | Promise<void>,
  ): Promise<DigestCache> {
    const path = join(await indexFolder(archiveId, archive), 'digests.jsonl')
    const file = new CacheFile(path, { version: DIGEST_VERSION }, keptOf)
    const stamps = await inParallel(
      ids,
      async (id) => [id, await stampOf(inArchive(archive, articlePath(id)))] as const,
    )
    const cache = new DigestCache(file, new Map(stamps))
    const lines = await file.readInPortions(async (portion) => {
      const fresh = portion.filter((kept) => cache.isFresh(kept))
      for (const { digest } of fresh) cache.fresh.add(digest.id)
      await take(fresh.map(({ digest }) => digest))
    })
    cache.dead = lines - cache.fresh.size
    return cache
  }

  /** The digests that were handed out, read again some hundred at a time when they are asked for. */
  async *again(): AsyncGenerator<readonly Digest[]> {
    for await (const portion of this.file.inPortions()) {
      yield portion.filter((kept) => this.isFresh(kept)).map(({ digest }) => digest)
    }
  }

  /** Whether an article's digest was handed out, or has been kept since. */
  has(id: string): boolean {
    return this.fresh.has(id)
  }

  /** Keeps digests, with the stamps their files had when the cache was opened. */
  async keep(digests: readonly Digest[]): Promise<void> {
    await this.file.add(digests.map((digest) => ({ stamp: this.stamps.get(digest.id) ?? '', digest })))
    for (const { id } of digests) this.fresh.add(id)
  }

  /** Rewrites the file once many of its lines are of no use. */
  async tidy(): Promise<void> {
    if (this.dead <= MOST_DEAD) return
    const written = new Set<string>()
    await this.file.keepOnly((kept) => {
      const isWanted = this.isFresh(kept) && !written.has(kept.digest.id)
      if (isWanted) written.add(kept.digest.id)
      return isWanted
    })
  }

  private isFresh({ stamp, digest }: Kept): boolean {
    return this.stamps.get(digest.id) === stamp
  }
}

async function stampOf(path: string): Promise<string> {
  const stats = await lstat(path).catch(() => null)
  return stats ? `${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}` : ''
}

function keptOf(line: unknown): Kept | null {
  const kept = line as Kept
  return typeof kept.digest.id === 'string' ? kept : null
}
