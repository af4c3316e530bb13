// Find & correct: what an archive-wide search found is corrected there, as one act with one undo. The places are those somebody saw
// and left checked; nothing is corrected that was not listed.
import { headsOf } from '../corrections/index.ts'
import {
  type ActContext,
  type Batch,
  type Category,
  type Change,
  fail,
  ok,
  type PlaceEdit,
  type Result,
} from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { type Follow, inPasses } from '../store/pace.ts'
import { correctPlaces } from './correct-places.ts'

export interface Replacing {
  readonly places: readonly PlaceEdit[]
  readonly category: Category
  readonly reason: string
  /** What was looked for and what it was replaced by, as typed: told in the history. */
  readonly find: string
  readonly replacement: string
}

/** `corrected` and `proposed` count places; `left` changed since they were found, or an open proposal changes them. */
export interface Replaced {
  readonly batch: string
  readonly change: Change
  readonly articles: number
  readonly corrected: number
  readonly proposed: number
  readonly left: readonly PlaceEdit[]
}

/**
 * Corrects the places; stopped, it changes nothing. Problems: no-change (no place could be corrected), not-found, cancelled, those of
 * correctSpans and of commit.
 */
export async function replaceFound(
  archive: Archive,
  { places, category, reason, find, replacement }: Replacing,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<Replaced>> {
  const batchId = context.newId()
  const { editing, saving } = inPasses(follow, new Set(places.map(({ article }) => article)).size, [
    'editing',
    'saving',
  ])
  const done = await correctPlaces(archive, places, { category, reason, batchId }, context, editing)
  if (!done.ok) return done
  const { articles, corrected, proposed, left } = done.value
  if (articles.length === 0) return fail('no-change', { what: find })
  const records = articles.map(({ after }) => after)
  const batch: Batch = {
    ...{ id: batchId, kind: 'correct', at: context.now(), by: context.author },
    articles: records.map(({ id }) => id),
    heads: headsOf(records),
    detail: { name: replacement, forms: [find], places: corrected + proposed },
  }
  const change: Change = { articles, batch }
  const committed = await archive.commit(change, saving)
  return committed.ok ? ok({ batch: batchId, change, articles: articles.length, corrected, proposed, left }) : committed
}
