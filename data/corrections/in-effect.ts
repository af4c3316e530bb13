// Which acts of an article's log still have an effect, so that only those are offered for undoing.
import type { Event, Metadata, MetadataPatch, Status } from '../schema/index.ts'
import type { Article } from './article.ts'
import { type LogAct, logActs } from './log-acts.ts'
import { tagsToRestore } from './reverse.ts'
import { isLive } from './weave.ts'

/**
 * The acts of `logActs`, each with whether undoing it would change anything, as `takeBackStretch` would find. One pass
 * over the log, since a history needs it for every act at once.
 */
export function actsInEffect(article: Article): readonly (LogAct & { readonly isInEffect: boolean })[] {
  const now = new Map(article.corrections.map(({ id, status }) => [id, status]))
  const statuses = new Map<string, Status>()
  let notice: unknown = null
  return logActs(article.record).map((act) => {
    const before = new Map(statuses)
    const noticeBefore = notice
    for (const event of act.events) {
      if (event.type === 'correct') statuses.set(event.correction.id, 'proposed')
      if (event.type === 'status') for (const id of event.ids) statuses.set(id, event.to)
      if (event.type === 'notice') notice = event.notice
    }
    const isInEffect =
      touchedIn(act.events).some((id) => isDecided(before.get(id), statuses.get(id), now.get(id))) ||
      (notice !== noticeBefore && isSame(notice, article.notice)) ||
      hasMetadata(act.events, article.metadata)
    return { ...act, isInEffect }
  })
}

function touchedIn(events: readonly Event[]): readonly string[] {
  const ids = events.flatMap((event) => {
    if (event.type === 'correct') return [event.correction.id]
    return event.type === 'status' ? event.ids : []
  })
  return [...new Set(ids)]
}

/** Whether a decision on a correction still applies; undefined `before`: the act created it. */
function isDecided(before: Status | undefined, after: Status | undefined, now: Status | undefined): boolean {
  if (now === undefined) return false
  return before === undefined ? isLive(now) : before !== after && now === after
}

function hasMetadata(events: readonly Event[], now: Metadata): boolean {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const event of events) {
    if (event.type !== 'metadata') continue
    for (const [key, value] of Object.entries(event.after)) {
      if (!(key in before)) before[key] = event.before[key as keyof MetadataPatch]
      after[key] = value
    }
  }
  return Object.keys(after).some((key) => {
    if (isSame(before[key], after[key])) return false
    if (key !== 'tags') return isSame(now[key as keyof Metadata], after[key])
    return !isSame(tagsToRestore(tagsIn(before), tagsIn(after), now.tags), now.tags)
  })
}

function tagsIn({ tags }: Readonly<Record<string, unknown>>): readonly string[] {
  return Array.isArray(tags) ? tags : []
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
