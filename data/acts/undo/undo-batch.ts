// Undoes a whole act of any age: an import, a bulk act, or an undo itself. Each article is reverted separately, from
// its present state, so that one that cannot be reverted does not hold up the others; later edits stay. If the
// environment fails, nothing is undone, and it can be tried again. What the act did is read from its batch, article by
// article.
import type { Archive } from '../../archive/archive.ts'
import { eventHash, headHash, logActs, reverseStretches } from '../../corrections/index.ts'
import { leftOf, undoIn } from '../../reports/taken-back.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  fail,
  ok,
  type Result,
  type StylebookChange,
  type Undoable,
} from '../../schema/index.ts'
import { articleCodec, batchCodec } from '../../store/codec.ts'
import { BATCHES, batchPath, withdrawnPath } from '../../store/layout.ts'
import { readRoom } from '../../store/read-room.ts'
import { readRecord } from '../../store/record-file.ts'
import { namesInRoom } from '../../store/scan.ts'
import { guarded } from '../../work/environment.ts'
import type { Follow } from '../../work/pace.ts'
import { type ArticleStep, actOnMany, type EditedMany, type LeftArticle, type Moved } from '../edit-many.ts'

/**
 * `batch`: the new one, and `change`, to be remembered for undo; null when nothing had to be changed. `conflicts`:
 * articles left unchanged, and why.
 */
export interface BatchUndone {
  readonly batch: string | null
  readonly change: Undoable | null
  readonly reverted: readonly string[]
  readonly conflicts: readonly LeftArticle[]
}

/**
 * Undoes a batch; `given` is its id or a prefix of at least four letters. Problems: not-found, ambiguous-id, cancelled,
 * commit's.
 */
export async function undoBatch(
  archive: Archive,
  given: string,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<BatchUndone>> {
  const found = await findBatch(archive, given)
  if (!found.ok) return found
  const left = await leftIn(archive, found.value)
  const done = await takeBackBatch(archive, found.value, left === null ? {} : { only: left }, context, follow)
  if (!done.ok) return done
  const { batch, change, changed, left: conflicts } = done.value
  return ok({ batch, change, reverted: changed, conflicts })
}

export interface TakingBack {
  /** The articles still to be reverted; by default all of the batch's. */
  readonly only?: readonly string[]
  /** Whether one article that cannot be reverted leaves all unchanged. */
  readonly isAllOrNothing?: boolean
  /** Stylebook files reverted with it. */
  readonly stylebook?: readonly StylebookChange[]
  /** Called with what is done to each article. */
  readonly onStep?: (step: ArticleStep) => void
}

/**
 * Undoes a batch as a new batch. Problems: actOnMany's; with `isAllOrNothing` also changed-meanwhile, when an article's
 * log is not the batch's.
 */
export async function takeBackBatch(
  archive: Archive,
  batch: Batch,
  { only, isAllOrNothing = false, stylebook, onStep }: TakingBack,
  context: ActContext,
  follow: Follow,
): Promise<Result<EditedMany>> {
  const stepBack = stepsBack(archive, batch, isAllOrNothing)
  const step = async (id: string, batchId: string): Promise<Result<ArticleStep>> => {
    const done = await stepBack(id, { ...context, batchId })
    if (done.ok) onStep?.(done.value)
    return done
  }
  const detail = (moved: Moved): Batch['detail'] => detailOf(batch, moved)
  const steps = { kind: 'undo', detail, step, isAllOrNothing, stylebook } as const
  return await actOnMany(archive, only ?? batchArticles(batch), steps, context, follow)
}

/** Ids of all articles a batch changed, took out or brought back. */
export function batchArticles(batch: Batch): readonly string[] {
  return [...new Set([...batch.articles, ...idsIn(batch, 'withdrawn'), ...idsIn(batch, 'restored')])]
}

/**
 * Returns what takes a batch back in one article, by its id; it commits nothing. `isLogChecked`: refuses an article whose log is not as the batch
 * left it. Problems: changed-meanwhile, those of reading the article and of reversing.
 */
export function stepsBack(
  archive: Archive,
  batch: Batch,
  isLogChecked: boolean,
): (id: string, context: ActContext & { readonly batchId: string }) => Promise<Result<ArticleStep>> {
  const withdrawn = new Set(idsIn(batch, 'withdrawn'))
  const cameIn = new Set([...(batch.kind === 'import' ? batch.articles : []), ...idsIn(batch, 'restored')])
  return async (id, context) => {
    const record = await archive.readArticle(id)
    if (!record.ok && record.problem.code === 'not-found' && withdrawn.has(id)) {
      const kept = await readWithdrawn(archive, id)
      return kept.ok ? ok({ articles: [], restored: [kept.value] }) : kept
    }
    if (!record.ok) return record
    return cameIn.has(id) ? takeOut(record.value, batch) : reverseIn(record.value, batch, isLogChecked, context)
  }
}

function detailOf({ id }: Batch, { withdrawn, restored, left }: Moved): Batch['detail'] {
  const unread = left.filter(({ problem: { code } }) => code === 'damaged' || code === 'io')
  return {
    ...{ undone: id, withdrawn: [...withdrawn] },
    ...(restored.length > 0 ? { restored: [...restored] } : {}),
    ...(unread.length > 0 ? { left: unread.map(({ id: one }) => one) } : {}),
  }
}

/**
 * Withdraws an article the batch imported, unless it has been worked on since. Batches of older versions do not record
 * its state.
 */
function takeOut(record: ArticleRecord, { heads }: Batch): Result<ArticleStep> {
  const head = heads?.[record.id]
  const isAsItCame = head === undefined ? record.events.length === 0 : headHash(record) === head
  return isAsItCame ? ok({ articles: [], withdrawn: [record] }) : fail('changed-meanwhile', { article: record.id })
}

/**
 * Reverts what a batch did to an existing article. Problems: as reverse; changed-meanwhile if the log must be the
 * batch's and is not.
 */
function reverseIn(
  record: ArticleRecord,
  { id, heads }: Batch,
  isLogChecked: boolean,
  context: ActContext & { readonly batchId: string },
): Result<ArticleStep> {
  const acts = logActs(record).filter(({ events }) => events[0]?.batchId === id)
  const last = acts.at(-1)?.events.at(-1)
  const head = heads?.[record.id]
  if (isLogChecked && (last === undefined || (head !== undefined && eventHash(last) !== head)))
    return fail('changed-meanwhile', { article: record.id })
  const taken = reverseStretches(record, acts, context, context.batchId)
  if (!taken.ok) return taken
  return ok({ articles: taken.value === record ? [] : [{ before: record, after: taken.value }] })
}

function idsIn({ detail }: Pick<Batch, 'detail'>, name: 'withdrawn' | 'restored'): readonly string[] {
  const ids = detail[name]
  return Array.isArray(ids) ? ids : []
}

/** The record of a withdrawn article. Problems: not-found, damaged, the environment's. */
export async function readWithdrawn(archive: Archive, id: string): Promise<Result<ArticleRecord>> {
  const path = withdrawnPath(id)
  return await guarded(path, async () => {
    const { data } = await readRecord(archive.folder, path, articleCodec)
    return data ? ok(data) : fail('not-found', { what: 'article', id })
  })
}

/** The record of a batch. Problems: not-found, damaged, the environment's. */
export async function readBatch(archive: Archive, id: string): Promise<Result<Batch>> {
  const path = batchPath(id)
  return await guarded(path, async () => {
    const { data } = await readRecord(archive.folder, path, batchCodec)
    return data ? ok(data) : fail('not-found', { what: 'batch', id })
  })
}

async function findBatch(archive: Archive, given: string): Promise<Result<Batch>> {
  const names = await namesInRoom(archive.folder, BATCHES)
  const ids = names.flatMap((name) => /^([0-9a-z]+)\.json$/.exec(name)?.[1] ?? []).sort()
  const found = ids.filter((id) => id === given || (given.length >= 4 && id.startsWith(given)))
  const [only, ...others] = found
  if (only === undefined) return fail('not-found', { what: 'batch', id: given })
  if (others.length === 0) return await readBatch(archive, only)
  return fail('ambiguous-id', { what: 'batch', id: given, candidates: found.slice(0, 10) })
}

/** Articles an earlier undo of the batch could not read: only they remain to be reverted. null: all do. */
async function leftIn(archive: Archive, batch: Batch): Promise<readonly string[] | null> {
  const { values } = await readRoom(archive.folder, BATCHES, batchCodec, undoIn)
  return leftOf(batch, values)
}
