// Digests of articles kept in the user's cache folder, each with the stamp of the file it was made of, so that names and copies
// of a large archive are known without reading all of it again. Derived: whatever cannot be read is made anew.
import { lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../schema/index.ts'
import { indexFolder } from '../search/index-folder.ts'
import { inParallel } from '../store/disk.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { DIGEST_VERSION, type Digest } from './digest.ts'

interface Kept {
  readonly stamp: string
  readonly digest: Digest
}

const FILE = 'digests.jsonl'

export class DigestCache {
  private isChanged = false

  private constructor(
    private readonly folder: string,
    private readonly kept: Map<string, Kept>,
    private readonly stamps: ReadonlyMap<string, string>,
  ) {}

  /** What is kept of an archive's articles; those whose files changed since are not fresh. */
  static async open(archiveId: string, archive: string, ids: readonly string[]): Promise<DigestCache> {
    const folder = await indexFolder(archiveId, archive)
    const stamps = await inParallel(
      ids,
      async (id) => [id, await stampOf(inArchive(archive, articlePath(id)))] as const,
    )
    return new DigestCache(folder, await readKept(join(folder, FILE)), new Map(stamps))
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

  /** Writes what is kept of articles that still are; a cache folder that cannot be written is no problem. */
  async save(): Promise<void> {
    if (!this.isChanged) return
    const lines = [...this.kept].filter(([id]) => this.stamps.has(id)).map(([, kept]) => JSON.stringify(kept))
    const temporary = join(this.folder, `${FILE}.${newId()}.tmp`)
    try {
      await mkdir(this.folder, { recursive: true })
      await writeFile(temporary, `${[JSON.stringify({ version: DIGEST_VERSION }), ...lines].join('\n')}\n`)
      await rename(temporary, join(this.folder, FILE))
    } catch {
      // It is made anew next time.
    }
  }
}

async function stampOf(path: string): Promise<string> {
  const stats = await lstat(path).catch(() => null)
  return stats ? `${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}` : ''
}

async function readKept(path: string): Promise<Map<string, Kept>> {
  const kept = new Map<string, Kept>()
  const text = await readFile(path, 'utf8').catch(() => '')
  const [head = '', ...lines] = text.split('\n')
  if (head !== JSON.stringify({ version: DIGEST_VERSION })) return kept
  for (const line of lines) {
    try {
      const each = JSON.parse(line) as Kept
      kept.set(each.digest.id, each)
    } catch {
      // A line cut off by a crash.
    }
  }
  return kept
}
