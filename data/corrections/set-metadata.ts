// Changing metadata is an event like any other, including the previous values.
import { type ActContext, type ArticleRecord, fail, type MetadataPatch, ok, type Result } from '../schema/index.ts'
import type { Article } from './article.ts'
import { appendEvents } from './chain.ts'

/** The record with some metadata changed; only actual differences are logged. Problem: no-change. */
export function setMetadata(
  article: Article,
  patch: MetadataPatch,
  context: ActContext,
  batchId?: string,
): Result<ArticleRecord> {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(patch)) {
    // A value that was never set is logged as null.
    const current = article.metadata[key as keyof MetadataPatch] ?? null
    if (JSON.stringify(current) === JSON.stringify(value)) continue
    before[key] = current
    after[key] = value
  }
  if (Object.keys(after).length === 0) return fail('no-change', { what: article.record.id })
  return ok(appendEvents(article.record, [{ type: 'metadata', before, after }], context, batchId))
}
