// Deciding on corrections from the review bar, the cards and the keys: one at a time, then on to the next open one. What stands
// in the way of a decision opens the dialog that explains it.
import { create } from 'zustand'
import type { Conflict, LoggedCorrection, Status, Verb } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { categoryWords, changeWords, statusWords } from '../../messages/correction-words.ts'
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { articleOptions, type OpenedArticle } from '../../queries/article.ts'
import { client } from '../../queries/client.ts'
import type { NumberedCorrection } from '../../queries/number-corrections.ts'
import { announce } from '../../ui/announcer.tsx'
import { look, selectCorrection, useViewState } from '../view-state.ts'

export interface Decision {
  readonly articleId: string
  readonly ids: readonly string[]
  readonly verb: Verb
  readonly note: string
}

export interface Review {
  readonly problem: { readonly of: AnyProblem; readonly again: Decision } | null
  readonly conflict: {
    readonly decision: Decision
    readonly conflicts: readonly Conflict[]
    readonly together: readonly string[]
  } | null
  /** The note that will go with the next decision; null while its field is closed. */
  readonly note: string | null
}

export const useReview = create<Review>()(() => ({ problem: null, conflict: null, note: null }))

/** Notes, problems and conflicts belong to the article they arose in. */
export function forgetReview(): void {
  useReview.setState({ problem: null, conflict: null, note: null })
}

/** The article open now as it is known here. */
export function openedNow(): OpenedArticle | null {
  const archive = currentArchive()
  const { articleId } = useViewState.getState()
  if (!archive || articleId === null) return null
  return client.getQueryData(articleOptions(archive.id, articleId).queryKey) ?? null
}

/** The correction whose mark and card are selected. */
export function activeCorrection(opened: OpenedArticle | null): NumberedCorrection | null {
  const { correctionId } = useViewState.getState()
  return opened?.corrections.find(({ correction }) => correction.id === correctionId) ?? null
}

/** Yes to what is open, back to what was taken back; null when the status leaves nothing to say yes to. */
export function yesTo(status: Status): Verb | null {
  if (status === 'proposed') return 'accept'
  return status === 'accepted' ? null : 'reinstate'
}

/** No to what is open, back to what was accepted. */
export function noTo(status: Status): Verb | null {
  if (status === 'proposed') return 'reject'
  return status === 'accepted' ? 'revert' : null
}

/** Yes (A) or no (R) to the selected correction. */
export async function decideOnActive(answer: 'yes' | 'no'): Promise<void> {
  const opened = openedNow()
  const active = activeCorrection(opened)
  if (!opened || !active || currentArchive()?.readOnly !== null) return
  const verb = answer === 'yes' ? yesTo(active.correction.status) : noTo(active.correction.status)
  if (verb === null) {
    announce(words('review.already', { status: statusWords(active.correction.status) }))
    return
  }
  const note = useReview.getState().note?.trim() ?? ''
  await decideAll([{ articleId: opened.article.record.id, ids: [active.correction.id], verb, note }])
}

/** Takes decisions one after the other. What stands in the way is explained in the dialog; anything else in the bar. */
export async function decideAll(decisions: readonly Decision[]): Promise<void> {
  useReview.setState({ problem: null, conflict: null })
  for (const decision of decisions) {
    const { articleId: id, ids, verb, note } = decision
    try {
      await api.articleDecide({ id, corrections: [...ids], verb, note })
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code === 'conflict') useReview.setState({ conflict: { decision, ...problem.details } })
      else useReview.setState({ problem: { of: problem, again: decision } })
      return
    }
  }
  useReview.setState({ note: null })
  const last = decisions.at(-1)
  if (last) await moveOn(last)
}

/** Selects the next open correction, and says what was done and where that has led. */
async function moveOn({ articleId, verb }: Decision): Promise<void> {
  const archive = currentArchive()
  const before = openedNow()
  if (!archive || useViewState.getState().articleId !== articleId) return
  await client.invalidateQueries({ queryKey: articleOptions(archive.id, articleId).queryKey })
  const now = openedNow()
  if (!now) return
  const at = before?.corrections.findIndex(({ correction }) => correction.id === useViewState.getState().correctionId)
  const order = (before ?? now).corrections.map(({ correction }) => correction.id)
  const onwards = [...order.slice((at ?? 0) + 1), ...order.slice(0, at ?? 0)]
  const next = onwards
    .map((id) => now.corrections.find(({ correction }) => correction.id === id))
    .find((numbered) => numbered?.correction.status === 'proposed')
  const done = words(`review.done-${verb}`)
  if (!next) {
    announce(words('review.done-all', { done }))
    return
  }
  if (useViewState.getState().view === 'original') look({ view: 'marked' })
  selectCorrection(next.correction.id)
  announce(`${done} ${positionWords(now, next)}`)
}

/** "Correction 3 of 5: Name, Proposed. “Bozie” becomes “Bozizé”". */
export function positionWords(opened: OpenedArticle, { number, correction }: NumberedCorrection): string {
  return words('mark.announce', {
    place: number,
    total: opened.corrections.filter(({ isInText }) => isInText).length,
    category: categoryWords(correction.category),
    status: statusWords(correction.status),
    change: changeWords(correction),
  })
}

/** The decisions that take all of `ids` back, or bring all of them in, whatever their statuses. */
export function decisionsTogether(
  decision: Decision,
  ids: readonly string[],
  corrections: readonly LoggedCorrection[],
): readonly Decision[] {
  const isOff = decision.verb === 'revert' || decision.verb === 'reject'
  const groups = new Map<Verb, string[]>()
  for (const id of new Set([...decision.ids, ...ids])) {
    const status = corrections.find((correction) => correction.id === id)?.status
    const verb = status === undefined ? null : isOff ? noTo(status) : yesTo(status)
    if (verb) groups.set(verb, [...(groups.get(verb) ?? []), id])
  }
  // Proposals lean on what is accepted and never the other way round, so they go first when going and when coming.
  const order: readonly Verb[] = ['reject', 'revert', 'reinstate', 'accept']
  return order.flatMap((verb) => {
    const group = groups.get(verb)
    return group ? [{ ...decision, ids: group, verb }] : []
  })
}
