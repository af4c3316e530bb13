// Digests of articles kept in the user's cache folder, each with the stamp of the file it was made of, so that names and copies
// of a large archive are known without reading all of it again. Derived: whatever cannot be read is made again.
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { indexFolder } from '../search/index-folder.ts'
import { inParallel } from '../store/disk.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { CacheFile } from '../work/cache-file.ts'
import { DIGEST_VERSION, type Digest } from './digest.ts'

interface Kept {
  readonly stamp: string
  readonly digest: Digest
}

export class DigestCache {
  private isChanged = false

  private constructor(
    private readonly file: CacheFile<Kept>,
    private readonly kept: Map<string, Kept>,
    private readonly stamps: ReadonlyMap<string, string>,
  ) {}

  /** What is kept of an archive's articles; those whose files changed since are not fresh. */
  static async open(archiveId: string, archive: string, ids: readonly string[]): Promise<DigestCache> {
    const path = join(await indexFolder(archiveId, archive), 'digests.jsonl')
    const file = new CacheFile(path, { version: DIGEST_VERSION }, keptOf)
    const kept = new Map<string, Kept>()
    await file.read((each) => kept.set(each.digest.id, each))
    const stamps = await inParallel(
      ids,
      async (id) => [id, await stampOf(inArchive(archive, articlePath(id)))] as const,
    )
    return new DigestCache(file, kept, new Map(stamps))
  }

  /** The digest of an article whose file is as it was, else null. */
  fresh(id: string): Digest | null {
    const kept = this.kept.get(id)
    return kept && kept.stamp === this.stamps.get(id) ? kept.digest : null
  }

  /** Keeps digests, with the stamps their files had when the cache was opened. */
  keep(digests: readonly Digest[]): void {
    for (const digest of digests) {
      this.kept.set(digest.id, { stamp: this.stamps.get(digest.id) ?? '', digest })
      this.isChanged = true
    }
  }

  /** Writes what is kept of articles that still exist. */
  async save(): Promise<void> {
    if (!this.isChanged) return
    await this.file.replace([...this.kept].flatMap(([id, kept]) => (this.stamps.has(id) ? kept : [])))
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
