// The acts over many articles that included an article, by the ids its log names: who did each, and to how many
// articles.

import type { Archive } from '../archive/archive.ts'
import { type ArticleBatch, type ArticleRecord, ok, type Result } from '../schema/index.ts'
import { batchCodec } from '../store/codec.ts'
import { batchPath } from '../store/layout.ts'
import { readRecord } from '../store/record-file.ts'
import { guarded } from '../work/environment.ts'

/**
 * Batches that are missing or unreadable are left out; `verify` reports them. Problems: those of reading the article.
 */
export async function articleBatches(archive: Archive, id: string): Promise<Result<readonly ArticleBatch[]>> {
  const record = await archive.readArticle(id)
  if (!record.ok) return record
  return await guarded(archive.folder, async () => {
    const found: ArticleBatch[] = []
    for (const batch of batchesIn(record.value)) {
      const read = await readRecord(archive.folder, batchPath(batch), batchCodec).catch(() => null)
      if (read?.data) found.push({ id: batch, by: read.data.by.name, articles: sizeOf(read.data) })
    }
    return ok(found)
  })
}

function batchesIn({ source, events }: ArticleRecord): ReadonlySet<string> {
  return new Set([source.batchId, ...events.flatMap(({ batchId }) => batchId ?? [])])
}

function sizeOf({
  articles,
  detail: { withdrawn, restored },
}: {
  articles: readonly string[]
  detail: Record<string, unknown>
}): number {
  return new Set([...articles, ...idsIn(withdrawn), ...idsIn(restored)]).size
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : []
}
