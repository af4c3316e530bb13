// Taking back a whole act of any age: an import, a bulk act, or an undo itself. Each article goes back on its own, as it
// is by now, so that one that cannot does not hold up the others; later edits stay. Where the computer is the reason, nothing is
// taken back: it can be tried again.

import type { Archive } from '../../archive/archive.ts'
import { headsOf, logActs, reverse, reverseStretches } from '../../corrections/index.ts'
import { leftOf } from '../../reports/taken-back.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Change,
  fail,
  ok,
  type Problem,
  type Result,
} from '../../schema/index.ts'
import { articleCodec, batchCodec } from '../../store/codec.ts'
import { BATCHES, withdrawnPath } from '../../store/layout.ts'
import { readRoom } from '../../store/read-room.ts'
import { readRecord } from '../../store/record-file.ts'
import { guarded, mayPass } from '../../work/environment.ts'
import { type Follow, inPasses, Pace } from '../../work/pace.ts'

/**
 * `batch`: the new one, and `change` what was committed, to be remembered for undo; null when nothing had to be changed.
 * `conflicts`: articles left as they are, and why.
 */
export interface BatchUndone {
  readonly batch: string | null
  readonly change: Change | null
  readonly reverted: readonly string[]
  readonly conflicts: readonly { readonly id: string; readonly problem: Problem }[]
}

/** Takes a batch back; `given` is its id or the beginning of it (four letters). Problems: not-found, ambiguous-id, cancelled, those of commit. */
export async function undoBatch(
  archive: Archive,
  given: string,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<BatchUndone>> {
  const found = await findBatch(archive, given)
  if (!found.ok) return found
  const batchId = context.newId()
  const { batch, left: leftBefore } = found.value
  const ids = leftBefore ?? [...new Set([...batch.articles, ...idsIn(batch, 'withdrawn'), ...idsIn(batch, 'restored')])]
  const { reading, writing } = inPasses(follow, ids.length, ['reading', 'writing'])
  const changes: Change[] = []
  const conflicts: { id: string; problem: Problem }[] = []
  const read = await guarded(archive.folder, async () => {
    const pace = new Pace(reading, ids.length)
    for (const id of ids) {
      const taken = await takeBackOn(archive, id, batch, context, batchId)
      if (taken.ok) changes.push(taken.value)
      else if (mayPass(taken.problem)) return taken
      else conflicts.push({ id, problem: taken.problem })
      await pace.step()
    }
    return ok(null)
  })
  if (!read.ok) return read
  const all = asOneChange(changes)
  if (idsOf(all).length === 0) return ok({ batch: null, change: null, reverted: [], conflicts })
  const left = conflicts.flatMap(({ id, problem }) => (isUnread(problem) ? [id] : []))
  const change = asUndoBatch(all, { undone: batch.id, left }, context, batchId)
  const committed = await archive.commit(change, writing)
  return committed.ok ? ok({ batch: batchId, change, reverted: idsOf(change), conflicts }) : committed
}

function asOneChange(changes: readonly Change[]): Change {
  const withdrawn = changes.flatMap((change) => change.withdrawn ?? [])
  const restored = changes.flatMap((change) => change.restored ?? [])
  return {
    articles: changes.flatMap((change) => change.articles),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
    ...(restored.length > 0 ? { restored } : {}),
  }
}

/**
 * A change that takes the batch `undone` back but for the articles `left`, logged as a batch of its own under `id`; one that changes
 * no article is left as it is.
 */
export function asUndoBatch(
  change: Change,
  { undone, left }: { readonly undone: string; readonly left: readonly string[] },
  context: ActContext,
  id: string,
): Change {
  const { articles, withdrawn = [], restored = [] } = change
  if (idsOf(change).length === 0) return change
  const records = articles.map(({ after }) => after)
  const named = (of: readonly ArticleRecord[]): string[] => of.map((record) => record.id)
  const batch: Batch = {
    ...{ id, kind: 'undo', at: context.now(), by: context.author },
    articles: named(records),
    heads: headsOf(records),
    detail: {
      ...{ undone, withdrawn: named(withdrawn) },
      ...(restored.length > 0 ? { restored: named(restored) } : {}),
      ...(left.length > 0 ? { left: [...left] } : {}),
    },
  }
  return { ...change, batch }
}

function idsOf({ articles, withdrawn = [], restored = [] }: Change): readonly string[] {
  return [...articles.map(({ after }) => after), ...withdrawn, ...restored].map(({ id }) => id)
}

function isUnread({ code }: Problem): boolean {
  return code === 'damaged' || code === 'io'
}

function idsIn({ detail }: Batch, name: 'withdrawn' | 'restored'): readonly string[] {
  const ids = detail[name]
  return Array.isArray(ids) ? ids : []
}

/** Takes back what a batch did to one article, which it may have taken out. Problems: as reverse, and those of reading. */
async function takeBackOn(
  archive: Archive,
  id: string,
  batch: Batch,
  context: ActContext,
  batchId: string,
): Promise<Result<Change>> {
  const record = await archive.readArticle(id)
  if (record.ok || record.problem.code !== 'not-found' || !idsIn(batch, 'withdrawn').includes(id))
    return record.ok ? takeBack(record.value, batch, context, batchId) : record
  const withdrawn = await readWithdrawn(archive, id)
  return withdrawn.ok ? ok({ articles: [], restored: [withdrawn.value] }) : withdrawn
}

/** The record of an article that was taken out. Problems: not-found, damaged, and those of the environment. */
export async function readWithdrawn(archive: Archive, id: string): Promise<Result<ArticleRecord>> {
  const path = withdrawnPath(id)
  return await guarded(path, async () => {
    const { data } = await readRecord(archive.folder, path, articleCodec)
    return data ? ok(data) : fail('not-found', { what: 'article', id })
  })
}

interface Found {
  readonly batch: Batch
  /** Articles an undo of it could not read, when it was taken back but for them: they alone are left to do. */
  readonly left: readonly string[] | null
}

async function findBatch(archive: Archive, given: string): Promise<Result<Found>> {
  const { values } = await readRoom(archive.folder, BATCHES, batchCodec)
  const found = values.filter(({ id }) => id === given || (given.length >= 4 && id.startsWith(given)))
  const [only, ...others] = found
  if (!only) return fail('not-found', { what: 'batch', id: given })
  if (others.length === 0) return ok({ batch: only, left: leftOf(only, values) })
  return fail('ambiguous-id', { what: 'batch', id: given, candidates: found.map(({ id }) => id).slice(0, 10) })
}

/** Takes back what a batch did to one article. Problems: as reverse. */
function takeBack(record: ArticleRecord, batch: Batch, context: ActContext, batchId: string): Result<Change> {
  if (batch.kind === 'import' || idsIn(batch, 'restored').includes(record.id)) {
    const came = { before: null, after: { ...record, events: [] } }
    return reverse({ articles: [came] }, () => record, context, batchId)
  }
  const acts = logActs(record).filter(({ events }) => events[0]?.batchId === batch.id)
  const taken = reverseStretches(record, acts, context, batchId)
  if (!taken.ok) return taken
  return ok({ articles: taken.value === record ? [] : [{ before: record, after: taken.value }] })
}
