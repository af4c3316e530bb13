// Builds the index of an archive once and keeps it up to date with every commit.
import type { ArticleRecord, Problem, Result } from '../schema/index.ts'
import type { ArticleIndex } from './article-index.ts'
import { MemoryIndex } from './memory-index.ts'

/** What the index needs of an archive. */
export interface RecordSource {
  readonly articleIds: () => Promise<readonly string[]>
  readonly readArticle: (id: string) => Promise<Result<ArticleRecord>>
}

/** A record that could not be read and is therefore in no list. */
export interface UnreadRecord {
  readonly id: string
  readonly problem: Problem
}

export interface BuiltIndex {
  readonly index: ArticleIndex
  readonly unread: readonly UnreadRecord[]
}

const AT_ONCE = 32

/** Reads every record. Damaged ones are left out and named; `onProgress` counts articles. */
export async function buildIndex(
  source: RecordSource,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<BuiltIndex> {
  const index = new MemoryIndex()
  const unread: UnreadRecord[] = []
  const ids = await source.articleIds()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const page = ids.slice(at, at + AT_ONCE)
    const records = await Promise.all(page.map(async (id) => ({ id, result: await source.readArticle(id) })))
    for (const { id, result } of records) {
      if (result.ok) index.update([result.value])
      else unread.push({ id, problem: result.problem })
    }
    onProgress(Math.min(ids.length, at + AT_ONCE), ids.length)
  }
  return { index, unread }
}
