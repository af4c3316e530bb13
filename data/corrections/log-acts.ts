// Splits an article's log into acts, and undoes any of them with a new act.
import { type ActContext, type ArticleRecord, type Change, type Event, fail, ok, type Result } from '../schema/index.ts'
import { reverse } from './reverse.ts'

/** A stretch of the log that belongs together: events `from` up to `to`, half-open, counted from 0. */
export interface LogAct {
  readonly from: number
  readonly to: number
  readonly events: readonly Event[]
}

type Stretch = Pick<LogAct, 'from' | 'to'>

/**
 * The log in order, in stretches: corrections of one group, with the decision made at the same time; a batch's changes;
 * every other event by itself.
 */
export function logActs({ events }: Pick<ArticleRecord, 'events'>): readonly LogAct[] {
  const acts: Event[][] = []
  for (const event of events) {
    const last = acts.at(-1)
    if (last && isContinued(last, event)) last.push(event)
    else acts.push([event])
  }
  let from = 0
  return acts.map((act) => {
    const to = from + act.length
    const stretch = { from, to, events: act }
    from = to
    return stretch
  })
}

function isContinued(act: readonly Event[], next: Event): boolean {
  const last = act.at(-1)
  if (!last || last.by.id !== next.by.id || last.batchId !== next.batchId) return false
  if (next.batchId !== undefined) return true
  if (next.type === 'status') return last.type === 'correct' && isDecisionOnAll(act, next.ids)
  if (next.type !== 'correct' || last.type !== 'correct') return false
  return next.correction.groupId !== undefined && next.correction.groupId === last.correction.groupId
}

function isDecisionOnAll(act: readonly Event[], ids: readonly string[]): boolean {
  const made = act.flatMap((event) => (event.type === 'correct' ? [event.correction.id] : []))
  return made.length === ids.length && made.every((id) => ids.includes(id))
}

/**
 * The change that undoes a stretch of the log, from the article's present state: later edits elsewhere stay, and later
 * decisions stay. Problems: out-of-range, no-change (no effect is left), conflict, damaged.
 */
export function takeBackStretch(record: ArticleRecord, stretch: Stretch, context: ActContext): Result<Change> {
  const { from, to } = stretch
  const { length } = record.events
  if (from < 0 || to <= from || to > length) return fail('out-of-range', { field: 'events', from, to, length })
  const taken = reverseStretches(record, [stretch], context)
  if (!taken.ok) return taken
  if (taken.value === record) return fail('no-change', { what: record.id })
  return ok({ articles: [{ before: record, after: taken.value }] })
}

/**
 * The record after undoing the stretches, given in log order, last one first; the same record when they have no effect
 * left. Problems: as reverse.
 */
export function reverseStretches(
  record: ArticleRecord,
  stretches: readonly Stretch[],
  context: ActContext,
  batchId?: string,
): Result<ArticleRecord> {
  const upTo = (end: number): ArticleRecord => ({ ...record, events: record.events.slice(0, end) })
  let now = record
  for (const { from, to } of stretches.toReversed()) {
    const done = { before: upTo(from), after: upTo(to) }
    const taken = reverse({ articles: [done] }, () => now, context, batchId)
    if (!taken.ok) return taken
    now = taken.value.articles[0]?.after ?? now
  }
  return ok(now)
}
