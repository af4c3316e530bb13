// Deciding on corrections from the review bar, the cards and shortcuts: one at a time, then on to the next open one. A
// conflict opens the dialog that explains it.
import {
  type Article,
  type Conflict,
  groupByWeave,
  isLive,
  type LoggedCorrection,
  offTogether,
  openProposals,
  type Status,
  type Verb,
} from '../../../../electron/contract/index.ts'
import { api, problemOf } from '../../../api.ts'
import { positionWords, statusWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import { articleOptions, type OpenedArticle } from '../../../queries/article.ts'
import { client } from '../../../queries/client.ts'
import { inTurn } from '../../../session/acts/act-turns.ts'
import { forgetArticleProblem, reportOnArticle } from '../../../session/article/article-problem.tsx'
import { activeCorrection, articleOf, openedNow } from '../../../session/article/opened.ts'
import { changeView, selectCorrection, useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { useReview, type Wanted } from '../common/review-state.ts'

/** Accepts an open correction, reinstates a reverted one; null when the status leaves nothing to accept. */
export function yesTo(status: Status): Verb | null {
  if (status === 'proposed') return 'accept'
  return status === 'accepted' ? null : 'reinstate'
}

/** Rejects an open correction, reverts an accepted one. */
export function noTo(status: Status): Verb | null {
  if (status === 'proposed') return 'reject'
  return status === 'accepted' ? 'revert' : null
}

/** Yes (A) or no (R) to the selected correction. */
export async function decideOnActive(answer: 'yes' | 'no'): Promise<void> {
  const id = openedNow()?.article.record.id
  if (id === undefined || currentArchive()?.readOnly !== null) return
  await inTurn({ article: id }, async () => {
    const opened = openedNow()
    const active = activeCorrection(opened)
    if (!opened || !active) return false
    const verb = answer === 'yes' ? yesTo(active.correction.status) : noTo(active.correction.status)
    if (verb === null) {
      announce(words('review.already', { status: statusWords(active.correction.status).toLowerCase() }))
      return true
    }
    const note = useReview.getState().note?.trim() ?? ''
    const decisions = [{ corrections: [...decidedWith(opened, active.correction)], verb }]
    return await decideNow({ articleId: id, decisions, note })
  })
}

/**
 * In the proposals worklist, corrections proposed together are decided on together; in an article each is decided on by
 * itself.
 */
function decidedWith({ article }: OpenedArticle, { id, status }: LoggedCorrection): readonly string[] {
  if (useViewState.getState().shown !== 'proposals' || status !== 'proposed') return [id]
  return openProposals(article).find(({ corrections }) => corrections.includes(id))?.corrections ?? [id]
}

/** Applies all decisions as one act. Conflicts are explained in the dialog; any other problem in the bar. */
export async function decideOn(wanted: Wanted): Promise<void> {
  await inTurn({ article: wanted.articleId }, () => decideNow(wanted))
}

/** Returns whether it was done. */
async function decideNow(wanted: Wanted): Promise<boolean> {
  const { articleId: id, decisions, note } = wanted
  const opened = openedNow()
  useReview.setState({ conflict: null })
  forgetArticleProblem()
  try {
    const copied = decisions.map(({ corrections, verb }) => ({ corrections: [...corrections], verb }))
    await api.articleDecide({ id, decisions: copied, note })
    useReview.setState({ note: null })
    await moveOn(wanted)
    return true
  } catch (error) {
    const problem = problemOf(error)
    if (problem.code === 'conflict') useReview.setState({ conflict: { wanted, ...problem.details } })
    else if (opened) reportOnArticle(articleOf(opened), error, () => void decideOn(wanted))
    return false
  }
}

/** Selects the next open correction, and announces the outcome and the new place. */
async function moveOn({ articleId, decisions }: Wanted): Promise<void> {
  const archive = currentArchive()
  if (!archive || useViewState.getState().articleId !== articleId) return
  await client.invalidateQueries({ queryKey: articleOptions(archive.id, articleId).queryKey })
  const now = openedNow()
  if (!now) return
  const { corrections } = now
  const done = words(`review.done-${decisions.at(-1)?.verb ?? 'accept'}`)
  // The list of proposals moves on by itself once it receives the change.
  if (useViewState.getState().shown === 'proposals') return announce(done)
  const at = corrections.findIndex(({ correction }) => correction.id === useViewState.getState().correctionId)
  const onwards = [...corrections.slice(at + 1), ...corrections.slice(0, at + 1)]
  const next = onwards.find(({ correction }) => correction.status === 'proposed')
  if (!next) {
    announce(words('review.done-all', { done }))
    return
  }
  if (useViewState.getState().view === 'original') changeView({ view: 'marked' })
  selectCorrection(next.correction.id)
  announce(`${done} ${positionWords(next, corrections.length)}`)
}

/** The ids of all corrections decided on. */
export function idsOf({ decisions }: Wanted): readonly string[] {
  return decisions.flatMap(({ corrections }) => corrections)
}

/** Whether a change is to be removed from the text, rather than applied. */
export function isOff({ decisions }: Wanted): boolean {
  return decisions.some(({ verb }) => verb === 'revert' || verb === 'reject')
}

/**
 * The decision in place of the conflicting corrections: those are reverted first, with all that cannot stay without
 * them.
 */
export function instead(wanted: Wanted, conflicts: readonly Conflict[], article: Article): Wanted {
  const known = new Map(article.corrections.map(({ id, status }) => [id, status]))
  const isIn = (id: string): boolean => isLive(known.get(id) ?? 'rejected') && !idsOf(wanted).includes(id)
  const inTheWay = [...new Set(conflicts.flatMap((conflict) => conflict.with))].filter(isIn)
  const gone = [...groupByWeave(article, inTheWay)].flatMap(([weave, ids]) => offTogether(weave, ids)).filter(isIn)
  const decisions = (['reject', 'revert'] as const).flatMap((verb) => {
    const corrections = gone.filter((id) => noTo(known.get(id) ?? 'rejected') === verb)
    return corrections.length > 0 ? [{ corrections, verb }] : []
  })
  return { ...wanted, decisions: [...decisions, ...wanted.decisions] }
}

/** The decision extended to all of `ids`: reverting or applying them, whatever their statuses. */
export function together(wanted: Wanted, ids: readonly string[], corrections: readonly LoggedCorrection[]): Wanted {
  const groups = new Map<Verb, string[]>()
  for (const id of new Set([...idsOf(wanted), ...ids])) {
    const status = corrections.find((correction) => correction.id === id)?.status
    const verb = status === undefined ? null : isOff(wanted) ? noTo(status) : yesTo(status)
    if (verb) groups.set(verb, [...(groups.get(verb) ?? []), id])
  }
  // Proposals depend on accepted corrections and never the other way round, so they are removed first and applied last.
  const order: readonly Verb[] = ['reject', 'revert', 'reinstate', 'accept']
  const decisions = order.flatMap((verb) => {
    const group = groups.get(verb)
    return group ? [{ corrections: group, verb }] : []
  })
  return { ...wanted, decisions }
}
