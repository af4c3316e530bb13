// Changes tracked in a word processor come in as proposals by the person who tracked them, with the time: deciding on them is the
// house's.

import { insertInto, openArticle } from '../../corrections/article.ts'
import { correctSpans } from '../../corrections/correct.ts'
import { type ArticleRecord, authorNamed, type ClockAndIds, instantSchema } from '../../schema/index.ts'
import type { TrackedChange } from './read-article.ts'

const REASON = 'Tracked in the file it came from.'

/**
 * The record with its tracked changes as open proposals, in the order of the text. A change that would change nothing, or that
 * the record cannot take, is left out: the original stays as it came.
 */
export function withTrackedChanges(
  record: ArticleRecord,
  changes: readonly TrackedChange[],
  clock: ClockAndIds,
): ArticleRecord {
  const opened = changes.length === 0 ? null : openArticle(record)
  if (!opened?.ok) return record
  let article = opened.value
  /** By field: how much longer its working text is than its original behind the changes made so far. */
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
    // The article is our own, so that its text can grow with it: replaying it for each change would take the square of their number.
    if (insertInto(weave, event.correction)) return record
    article = { ...article, record: grown }
    moved.set(field, by + after.length - (to - from))
  }
  return article.record
}
