// Taking back a whole act of any age: an import, a bulk act, or an undo itself. Each article goes back on its own, as it
// is by now, so that one that cannot does not hold up the others; later edits stay.
import { headsOf, reverse } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Change,
  fail,
  ok,
  type Problem,
  type RecordChange,
  type Result,
} from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { batchCodec } from '../store/codec.ts'
import { BATCHES } from '../store/layout.ts'
import { readRoom } from '../store/read-room.ts'

/** `batch`: the new one, null when nothing had to be changed. `conflicts`: articles left as they are, and why. */
export interface BatchUndone {
  readonly batch: string | null
  readonly reverted: readonly string[]
  readonly conflicts: readonly { readonly id: string; readonly problem: Problem }[]
}

/** Takes a batch back; `given` is its id or the beginning of it (four letters). Problems: not-found, ambiguous-id, those of commit. */
export async function undoBatch(archive: Archive, given: string, context: ActContext): Promise<Result<BatchUndone>> {
  const found = await findBatch(archive, given)
  if (!found.ok) return found
  const batchId = context.newId()
  const changes: Change[] = []
  const conflicts: { id: string; problem: Problem }[] = []
  for (const id of found.value.articles) {
    const record = await archive.readArticle(id)
    if (!record.ok) {
      conflicts.push({ id, problem: record.problem })
      continue
    }
    const taken = takeBack(record.value, found.value, context, batchId)
    if (taken.ok) changes.push(taken.value)
    else conflicts.push({ id, problem: taken.problem })
  }
  const articles = changes.flatMap((change) => change.articles)
  const withdrawn = changes.flatMap((change) => change.withdrawn ?? [])
  const reverted = [...articles.map(({ after }) => after.id), ...withdrawn.map(({ id }) => id)]
  if (reverted.length === 0) return ok({ batch: null, reverted, conflicts })
  const batch: Batch = {
    ...{ id: batchId, kind: 'undo', at: context.now(), by: context.author },
    articles: articles.map(({ after }) => after.id),
    heads: headsOf(articles.map(({ after }) => after)),
    detail: { undone: found.value.id, withdrawn: withdrawn.map(({ id }) => id) },
  }
  const committed = await archive.commit({ articles, batch, ...(withdrawn.length > 0 ? { withdrawn } : {}) })
  return committed.ok ? ok({ batch: batchId, reverted, conflicts }) : committed
}

async function findBatch(archive: Archive, given: string): Promise<Result<Batch>> {
  const { values } = await readRoom(archive.folder, BATCHES, batchCodec)
  const found = values.filter(({ id }) => id === given || (given.length >= 4 && id.startsWith(given)))
  const [only, ...others] = found
  if (!only) return fail('not-found', { what: 'batch', id: given })
  if (others.length === 0) return ok(only)
  return fail('ambiguous-id', { what: 'batch', id: given, candidates: found.map(({ id }) => id).slice(0, 10) })
}

/** Takes back what a batch did to one article. Problems: as reverse. */
function takeBack(record: ArticleRecord, batch: Batch, context: ActContext, batchId: string): Result<Change> {
  if (batch.kind === 'import') {
    const came = { before: null, after: { ...record, events: [] } }
    return reverse({ articles: [came] }, () => record, context, batchId)
  }
  let now = record
  for (const { from, to } of stretches(record, batch.id).reverse()) {
    const upTo = (end: number): ArticleRecord => ({ ...record, events: record.events.slice(0, end) })
    const done: RecordChange<ArticleRecord> = { before: upTo(from), after: upTo(to) }
    const taken = reverse({ articles: [done] }, () => now, context, batchId)
    if (!taken.ok) return taken
    now = taken.value.articles[0]?.after ?? now
  }
  return ok({ articles: now === record ? [] : [{ before: record, after: now }] })
}

/** Stretches of the log that belong to a batch, half-open, from 0. */
function stretches({ events }: ArticleRecord, batchId: string): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const [n, event] of events.entries()) {
    if (event.batchId !== batchId) continue
    const last = found.at(-1)
    if (last?.to === n) last.to = n + 1
    else found.push({ from: n, to: n + 1 })
  }
  return found
}
