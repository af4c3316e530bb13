// Undoing an act: a new act whose events compensate those of the change. Later edits elsewhere survive.
import {
  type ActContext,
  type ArticleRecord,
  type Change,
  type EventBody,
  fail,
  type Metadata,
  ok,
  type RecordChange,
  type Result,
  type Status,
} from '../schema/index.ts'
import { type Article, openArticle } from './article.ts'
import { appendEvents } from './chain.ts'
import { statusConflicts } from './decide.ts'
import { isLive } from './weave.ts'

/**
 * The change that undoes `change`, made on the present records (`current` returns them by id). Articles it imported are
 * withdrawn, unless they have been worked on since. Its events carry `batchId`. Problems: conflict, changed-meanwhile,
 * not-found, damaged.
 */
export function reverse(
  change: Change,
  current: (id: string) => ArticleRecord | undefined,
  context: ActContext,
  batchId?: string,
): Result<Change> {
  const articles: RecordChange<ArticleRecord>[] = []
  const withdrawn: ArticleRecord[] = []
  const cameIn = [
    ...change.articles.filter(({ before }) => before === null).map(({ after }) => after),
    ...(change.restored ?? []),
  ]
  for (const record of cameIn) {
    const now = current(record.id)
    if (!now) return fail('not-found', { what: 'article', id: record.id })
    if (now.events.length > record.events.length) return fail('changed-meanwhile', { article: record.id })
    withdrawn.push(now)
  }
  for (const { before, after } of change.articles) {
    if (before === null) continue
    const now = current(after.id)
    if (!now) return fail('not-found', { what: 'article', id: after.id })
    const taken = reverseOne(before, after, now, context, batchId)
    if (!taken.ok) return taken
    if (taken.value !== now) articles.push({ before: now, after: taken.value })
  }
  const restored = change.withdrawn ?? []
  const stylebook = (change.stylebook ?? []).map(({ path, before, after }) => ({ path, before: after, after: before }))
  return ok({
    articles,
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
    ...(restored.length > 0 ? { restored } : {}),
    ...(stylebook.length > 0 ? { stylebook } : {}),
  })
}

function reverseOne(
  before: ArticleRecord,
  after: ArticleRecord,
  now: ArticleRecord,
  context: ActContext,
  batchId: string | undefined,
): Result<ArticleRecord> {
  const [old, done, today] = [openArticle(before), openArticle(after), openArticle(now)]
  if (!old.ok) return old
  if (!done.ok) return done
  if (!today.ok) return today
  const restored = restoreStatuses(today.value, statusesToRestore(old.value, done.value, today.value), context, batchId)
  if (!restored.ok) return restored
  const bodies: EventBody[] = []
  const metadata = metadataToRestore(old.value.metadata, done.value.metadata, today.value.metadata)
  if (metadata) bodies.push(metadata)
  if (isNoticeToRestore(old.value, done.value, today.value)) bodies.push({ type: 'notice', notice: old.value.notice })
  return ok(bodies.length > 0 ? appendEvents(restored.value, bodies, context, batchId) : restored.value)
}

/**
 * Removals make room for restorations: a reworded correction and its successor share their words. What is restored as
 * proposed may depend on what is restored as accepted, never the other way round.
 */
const RESTORE_ORDER: readonly (readonly [to: Status, isComing: boolean])[] = [
  ['rejected', false],
  ['reverted', false],
  ['proposed', false],
  ['accepted', false],
  ['accepted', true],
  ['proposed', true],
]

function restoreStatuses(
  today: Article,
  statuses: ReadonlyMap<Status, readonly string[]>,
  context: ActContext,
  batchId: string | undefined,
): Result<ArticleRecord> {
  let article = today
  const isOff = (id: string): boolean =>
    today.corrections.some((correction) => correction.id === id && !isLive(correction.status))
  for (const [to, isComing] of RESTORE_ORDER) {
    const ids = (statuses.get(to) ?? []).filter((id) => (isLive(to) && isOff(id)) === isComing)
    if (ids.length === 0) continue
    const conflicts = statusConflicts(article, ids, to)
    if (conflicts.length > 0) return fail('conflict', { conflicts, together: [] })
    const next = openArticle(appendEvents(article.record, [{ type: 'status', ids: [...ids], to }], context, batchId))
    if (!next.ok) return next
    article = next.value
  }
  return ok(article.record)
}

/**
 * Status of each correction before the act. One the act made is rejected, or reverted if it is accepted by now; one
 * that was decided on since keeps that decision.
 */
function statusesToRestore(old: Article, done: Article, today: Article): ReadonlyMap<Status, string[]> {
  const groups = new Map<Status, string[]>()
  const now = new Map(today.corrections.map(({ id, status }) => [id, status]))
  for (const { id, status } of done.corrections) {
    const earlier = old.corrections.find((candidate) => candidate.id === id)?.status
    const current = now.get(id) ?? status
    const to = earlier ?? (current === 'accepted' ? 'reverted' : 'rejected')
    const isMeant = earlier === undefined ? isLive(current) : earlier !== status && current === status
    if (isMeant) groups.set(to, [...(groups.get(to) ?? []), id])
  }
  return groups
}

/** A notice set since then stays. */
function isNoticeToRestore(old: Article, done: Article, today: Article): boolean {
  return old.notice !== done.notice && JSON.stringify(today.notice) === JSON.stringify(done.notice)
}

function metadataToRestore(old: Metadata, done: Metadata, now: Metadata): EventBody | null {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const key of Object.keys(done) as (keyof Metadata)[]) {
    if (JSON.stringify(old[key]) === JSON.stringify(done[key])) continue
    if (key !== 'tags' && JSON.stringify(now[key]) !== JSON.stringify(done[key])) continue
    const value = key === 'tags' ? tagsToRestore(old.tags, done.tags, now.tags) : (old[key] ?? null)
    if (JSON.stringify(value) === JSON.stringify(now[key])) continue
    before[key] = now[key] ?? null
    after[key] = value
  }
  return Object.keys(after).length > 0 ? { type: 'metadata', before, after } : null
}

/** Tags the act added are removed, those it removed are restored; tags added since stay. */
export function tagsToRestore(
  old: readonly string[],
  done: readonly string[],
  now: readonly string[],
): readonly string[] {
  const kept = now.filter((tag) => old.includes(tag) || !done.includes(tag))
  return [...kept, ...old.filter((tag) => !done.includes(tag) && !kept.includes(tag))]
}
