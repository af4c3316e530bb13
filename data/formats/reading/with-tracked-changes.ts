// Changes tracked in a word processor are imported as proposals by the person who tracked them, with the time. The house
// decides on them.

import { insertInto, openArticle } from '../../corrections/article.ts'
import { correctSpans } from '../../corrections/correct.ts'
import { type ArticleRecord, authorNamed, type ClockAndIds, instantSchema } from '../../schema/index.ts'
import type { TrackedChange } from './read-article.ts'

const REASON = 'Tracked in the file it came from.'

/**
 * The record with its tracked changes as open proposals, in the order of the text. A change that would change nothing, or that
 * the record cannot take, is left out: the original stays as imported.
 */
export function withTrackedChanges(
  record: ArticleRecord,
  changes: readonly TrackedChange[],
  clock: ClockAndIds,
): ArticleRecord {
  const opened = changes.length === 0 ? null : openArticle(record)
  if (!opened?.ok) return record
  let article = opened.value
  /** By field: how many code units longer its working text is than its original, up to the changes made so far. */
  const moved = new Map<string, number>()
  for (const { field, from, to, after, author, at } of changes) {
    const by = moved.get(field) ?? 0
    const isInstant = instantSchema.safeParse(at).success
    const own = { ...clock, author: authorNamed(author), ...(isInstant ? { now: () => at } : {}) }
    const edit = { field, from: from + by, to: to + by, after }
    const done = correctSpans(article, [edit], { category: 'other', reason: REASON, status: 'proposed' }, own)
    const grown = done.ok ? done.value.change.articles[0]?.after : null
    const event = grown?.events.at(-1)
    const weave = article.fields.get(field)
    if (!grown || !weave || event?.type !== 'correct') continue
    // Nothing else uses this article, so its weave may grow in place: replaying it for each change takes quadratic time.
    if (insertInto(weave, event.correction)) return record
    article = { ...article, record: grown }
    moved.set(field, by + after.length - (to - from))
  }
  return article.record
}
