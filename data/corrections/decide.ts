// Deciding on corrections: accept, reject, revert, reinstate; atomic over the set.
import {
  type ActContext,
  articleChange,
  type Change,
  type Conflict,
  fail,
  ok,
  type Result,
  type Status,
} from '../schema/index.ts'
import { type Article, groupByWeave } from './article.ts'
import { appendEvents } from './chain.ts'
import { conflictsOf, offTogether, onTogether } from './conflicts.ts'
import { isLive } from './weave.ts'

/** The statuses each verb leads from and to. */
export const VERBS = {
  accept: { from: ['proposed'], to: 'accepted' },
  reject: { from: ['proposed'], to: 'rejected' },
  revert: { from: ['accepted'], to: 'reverted' },
  reinstate: { from: ['rejected', 'reverted'], to: 'accepted' },
} as const satisfies Record<string, { readonly from: readonly Status[]; readonly to: Status }>
export type Verb = keyof typeof VERBS

/**
 * Decides on all ids in one step or on none; `batchId`: of an act over several articles. Problems: not-found,
 * wrong-status, and conflict, whose `together` lists what must be decided with them (empty when no set would do).
 */
export function decide(
  article: Article,
  ids: readonly string[],
  verb: Verb,
  note: string,
  context: ActContext,
  batchId?: string,
): Result<Change> {
  const { from, to } = VERBS[verb]
  const wanted: readonly Status[] = from
  const known = new Map(article.corrections.map((correction) => [correction.id, correction]))
  for (const id of ids) {
    const correction = known.get(id)
    if (!correction) return fail('not-found', { what: 'correction', id })
    if (!wanted.includes(correction.status)) {
      return fail('wrong-status', { correction: id, status: correction.status, wanted: wanted.join(' or ') })
    }
  }
  const unique = [...new Set(ids)]
  if (unique.length === 0) return fail('no-change', { what: verb })
  const conflicts = statusConflicts(article, unique, to)
  if (conflicts.length > 0) return fail('conflict', { conflicts, together: decidedTogether(article, unique, to) })
  const decision = { type: 'status', ids: unique, to, ...(note ? { note } : {}) } as const
  const record = appendEvents(article.record, [decision], context, batchId)
  return ok(articleChange(article.record, record))
}

/** What prevents giving all ids a status, over all fields. */
export function statusConflicts(article: Article, ids: readonly string[], to: Status): readonly Conflict[] {
  return [...groupByWeave(article, ids)].flatMap(([weave, mine]) => conflictsOf(weave, mine, to))
}

function decidedTogether(article: Article, ids: readonly string[], to: Status): readonly string[] {
  return [...groupByWeave(article, ids)].flatMap(([weave, mine]) =>
    isLive(to) ? (onTogether(weave, mine) ?? []) : offTogether(weave, mine),
  )
}
