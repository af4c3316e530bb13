// Going through the articles with findings: each opens at its first finding, and once its last one is decided the next
// article opens.
import { create } from 'zustand'
import type { ArticleWithFindings, FindingKind } from '../../../../electron/contract/index.ts'
import { api } from '../../../api.ts'
import { findingLabel } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import { articleOptions } from '../../../queries/article.ts'
import { askAgain, client } from '../../../queries/client.ts'
import { inKeptOrder, needsALookOptions } from '../../../queries/coverage.ts'
import { findingsOptions } from '../../../queries/findings.ts'
import { runCounted, wasStoppedHere } from '../../../session/acts/running-acts.ts'
import { showProblem } from '../../../session/archive-acts.ts'
import { focusPaneSoon } from '../../../session/panes/pane-focus.ts'
import { changeView, selectFinding, useViewState } from '../../../session/view-state.ts'
import { stepThroughItems } from '../../../session/worklist.ts'
import { announce } from '../../../ui/announcer.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { findingsNow } from '../findings/article-findings.ts'
import { endOf, nextPlace, viewAtFindings } from './findings-in-order.ts'

interface NeedsALookState {
  /** The kind of findings shown; null: any. */
  readonly kind: FindingKind | null
  /** Ids in list order, which stays fixed while they are decided on. */
  readonly order: readonly string[]
  /** Whether this window is having the rest of the archive checked. */
  readonly isChecking: boolean
}

export const useNeedsALookState = create<NeedsALookState>()(() => ({ kind: null, order: [], isChecking: false }))

/** Shows the articles with findings, worst first; the focus follows once they are listed. */
export async function showNeedsALook(): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  useNeedsALookState.setState({ order: [] })
  changeView({ shown: 'needs-a-look', onePane: 'list', drawer: null, selectedIds: [], place: null })
  await client.ensureQueryData(needsALookOptions(archive.id, useNeedsALookState.getState().kind)).catch(() => null)
  focusPaneSoon('list')
}

/** Shows articles with findings of one kind, or (null) of any, in a new order. */
export function narrowNeedsALook(kind: FindingKind | null): void {
  useNeedsALookState.setState({ kind, order: [] })
}

/** Checks what is not checked; progress and cancelling are in the status bar, and what is done is kept. */
export async function checkTheRest(): Promise<void> {
  const archive = currentArchive()
  if (!archive || useNeedsALookState.getState().isChecking) return
  useNeedsALookState.setState({ isChecking: true })
  try {
    let running = ''
    const { checked, isCancelled } = await runCounted(words('needs-a-look.checking'), (job) => {
      running = job
      return api.coverageCheck({ job })
    })
    const values = { count: checked, archive: archive.title }
    if (isCancelled && !wasStoppedHere(running))
      showToast({ text: words('needs-a-look.stopped-by-closing', values), outlivesArchive: true })
    else announce(words(isCancelled ? 'needs-a-look.stopped' : 'needs-a-look.checked-now', values))
  } catch (error) {
    showProblem(error)
  } finally {
    useNeedsALookState.setState({ isChecking: false })
    void askAgain('coverage')
    // A list sorted by findings has changed its order.
    void askAgain('articles')
  }
}

/** Checks the archive and, if `isWanted` is still true then, goes to its first finding. */
export async function goToFirstFinding(isWanted: () => boolean): Promise<void> {
  await checkTheRest()
  if (!isWanted()) return
  await showNeedsALook()
  openAtFindings(needsALookNow(), 0)
}

/** The articles as listed now. */
function needsALookNow(): readonly ArticleWithFindings[] {
  const archive = currentArchive()
  const { kind, order } = useNeedsALookState.getState()
  const known = archive ? client.getQueryData(needsALookOptions(archive.id, kind).queryKey) : undefined
  return inKeptOrder(known?.articles ?? [], order, useViewState.getState().articleId)
}

/** Opens the article at a place of the list, at its first finding or (end) its last, and announces it. */
export function openAtFindings(
  articles: readonly ArticleWithFindings[],
  place: number,
  at: 'start' | 'end' = 'start',
): void {
  const article = articles[Math.min(Math.max(0, place), articles.length - 1)]
  if (!article) return
  const { id, headline, findings } = article
  const change = viewAtFindings(useViewState.getState(), id, at)
  if (change === null) return
  changeView(change)
  const values = { place: articles.indexOf(article) + 1, total: articles.length, headline, count: findings }
  announce(words('needs-a-look.announce', values))
  void selectOne(id, at)
}

/** Selects the first or last finding of the shown kind in an article, once its findings are known. */
async function selectOne(id: string, at: 'start' | 'end'): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  const opened = await client.ensureQueryData(articleOptions(archive.id, id)).catch(() => null)
  if (opened) await client.ensureQueryData(findingsOptions(archive.id, opened)).catch(() => null)
  const { articleId, findingId } = useViewState.getState()
  if (articleId !== id || findingId !== null) return
  const chosen = endOf(findingsNow()?.findings ?? [], useNeedsALookState.getState().kind, at)
  if (chosen) selectFinding(chosen.id)
}

/** Next (1) or previous (-1) article with findings, at its first finding or (end) its last. */
export function stepNeedsALook(direction: 1 | -1, at: 'start' | 'end' = 'start'): void {
  const items = needsALookNow()
  const place = items.findIndex(({ id }) => id === useViewState.getState().articleId)
  const open = (articles: readonly ArticleWithFindings[], next: number): void => openAtFindings(articles, next, at)
  stepThroughItems({ items, place, open }, direction, words('needs-a-look.no-more'))
}

/** Next (1) or previous (-1) finding, across articles. */
export function stepFindingAnywhere(direction: 1 | -1): void {
  const findings = findingsNow()?.findings ?? []
  const ids = findings.map(({ id }) => id)
  const place = nextPlace(ids, useViewState.getState().findingId, direction)
  const next = place === null ? undefined : findings[place]
  if (place === null || !next) {
    stepNeedsALook(direction, direction === 1 ? 'start' : 'end')
    return
  }
  selectFinding(next.id)
  announce(words('findings.announce', { place: place + 1, total: findings.length, label: findingLabel(next.finding) }))
}
