// Undoing an old act together with what depends on it: later corrections of the same words are reverted first, then the
// act itself.
import { type ActContext, type ArticleRecord, type Change, fail, ok, type Result } from '../schema/index.ts'
import { type Article, groupByWeave, openArticle } from './article.ts'
import { offTogether } from './conflicts.ts'
import { decideEach } from './decide-each.ts'
import { type LogAct, reverseStretches, takeBackStretch } from './log-acts.ts'
import { isLive } from './weave.ts'

export interface TakenBackTogether {
  readonly change: Change
  /** The corrections that had to be reverted with it, in the order they were made. */
  readonly others: readonly string[]
}

/**
 * Undoes a stretch of the log, and any corrections that prevent it, as one act. If there are none, it equals
 * takeBackStretch. Problems: takeBackStretch's; conflict when reverting others would not help.
 */
export function takeBackTogether(
  record: ArticleRecord,
  stretch: Pick<LogAct, 'from' | 'to'>,
  context: ActContext,
): Result<TakenBackTogether> {
  const alone = takeBackStretch(record, stretch, context)
  if (alone.ok) return ok({ change: alone.value, others: [] })
  let problem = alone.problem
  let now = record
  const others = new Set<string>()
  while (problem.code === 'conflict') {
    const article = openArticle(now)
    if (!article.ok) return article
    const inTheWay = leaning(
      article.value,
      problem.details.conflicts.flatMap((conflict) => conflict.with),
    )
    const gone = inTheWay.length > 0 ? takeOff(article.value, inTheWay, context) : null
    if (!gone?.ok) return { ok: false, problem }
    for (const id of inTheWay) others.add(id)
    now = gone.value.articles[0]?.after ?? now
    const taken = reverseStretches(now, [stretch], context)
    if (taken.ok) {
      const order = article.value.corrections.map(({ id }) => id).filter((id) => others.has(id))
      return ok({ change: { articles: [{ before: record, after: taken.value }] }, others: order })
    }
    problem = taken.problem
  }
  return { ok: false, problem }
}

/** Those of the corrections that are in the text, with all that cannot stay without them. */
function leaning(article: Article, ids: readonly string[]): readonly string[] {
  const live = (id: string): boolean => article.corrections.some((each) => each.id === id && isLive(each.status))
  return [...groupByWeave(article, ids.filter(live))].flatMap(([weave, mine]) => offTogether(weave, mine)).filter(live)
}

/** Proposals depend on accepted corrections and never the other way round, so they are reverted first. */
function takeOff(article: Article, ids: readonly string[], context: ActContext): Result<Change> {
  const of = (status: string): readonly string[] =>
    article.corrections.filter((each) => ids.includes(each.id) && each.status === status).map(({ id }) => id)
  const decisions = [
    { corrections: of('proposed'), verb: 'reject' as const },
    { corrections: of('accepted'), verb: 'revert' as const },
  ].filter(({ corrections }) => corrections.length > 0)
  return decisions.length === 0
    ? fail('no-change', { what: article.record.id })
    : decideEach(article, decisions, '', context)
}
