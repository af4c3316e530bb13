// Fixing a finding: the fix becomes a correction of the finding's category. The check's evidence is not the editor's
// reason, so it is stored separately, with the name of its rule.

import { CATEGORY_OF_KIND } from '../../../../electron/contract/index.ts'
import { api } from '../../../api.ts'
import { decisionWords, findingLabel, shortQuote } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import { articleOptions } from '../../../queries/article.ts'
import { client } from '../../../queries/client.ts'
import { inTurn } from '../../../session/acts/act-turns.ts'
import { forgetArticleProblem, reportOnArticle } from '../../../session/article/article-problem.tsx'
import {
  beginCorrecting,
  type OfferedForm,
  showCorrectable,
  type WorkingPlace,
} from '../../../session/article/correcting.ts'
import { articleOf, openedNow } from '../../../session/article/opened.ts'
import { mayWrite } from '../../../session/may-write.ts'
import { focusPane } from '../../../session/panes/pane-focus.ts'
import { useRulings } from '../../../session/rulings.ts'
import { changeView, selectFinding, useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { findingsNow, findingsSoon, isReviewingFindings } from './article-findings.ts'
import { cardsOf, isQuery } from './finding-cards.ts'
import { choicesAt, isChoice } from './finding-choice.ts'
import { foundAgain, type PlacedFinding } from './placed-findings.ts'

/** Corrects all of `places` to `fix` as one act, then goes to the next finding. */
export async function applyFix(places: readonly PlacedFinding[], fix: string): Promise<void> {
  const id = openedNow()?.article.record.id
  if (id !== undefined && mayWrite()) await inTurn({ article: id }, () => fixNow(places, fix))
}

/** Returns whether it was done. Places that have moved meanwhile are corrected at their new position. */
async function fixNow(wanted: readonly PlacedFinding[], fix: string): Promise<boolean> {
  const opened = openedNow()
  const known = findingsNow()?.findings ?? []
  const places = [...new Set(wanted.flatMap((placed) => foundAgain(known, placed) ?? []))]
  const [first] = places
  if (!opened) return false
  if (!first) {
    announce(words('findings.gone'))
    return false
  }
  const { id } = opened.article.record
  const { finding } = first
  const at = known.findIndex((placed) => placed.id === first.id)
  forgetArticleProblem()
  const edits = places.map(({ finding: { field, quote }, working }) => ({
    field,
    ...working,
    before: quote,
    after: fix,
  }))
  const ruling = {
    category: CATEGORY_OF_KIND[finding.kind],
    reason: decisionWords(finding, fix),
    finding: answered(finding),
    status: useRulings.getState().isSuggesting ? 'proposed' : 'accepted',
  } as const
  try {
    await api.articleCorrect({ id, replaces: null, edits, ...ruling })
  } catch (error) {
    reportOnArticle(articleOf(opened), error, () => void applyFix(places, fix))
    return false
  }
  const message = words('findings.applied', {
    count: places.length,
    quote: shortQuote(finding.quote),
    fix: shortQuote(fix),
  })
  await moveOn(id, at, message)
  return true
}

/** What a correction stores of the finding it fixes. */
function answered(finding: PlacedFinding['finding']): { readonly rule: string; readonly evidence: string } {
  return { rule: finding.check, evidence: finding.says }
}

/** The first fix of the selected finding; if the evidence does not decide, the choice to make. */
export async function applyActive(): Promise<void> {
  const id = openedNow()?.article.record.id
  if (id === undefined || !mayWrite()) return
  // Which finding is selected is known only once earlier acts are done.
  await inTurn({ article: id }, async () => {
    const placed = activeFinding()
    if (!placed) return false
    const [best] = placed.finding.suggestions
    if (best !== undefined && !isQuery(placed.finding)) return await fixNow([placed], best)
    if (placed.finding.quote !== '') correctByHand(placed)
    else announce(words('findings.nothing-to-apply'))
    return false
  })
}

/**
 * Opens the popover on a finding's words, filled in with the best fix if there is one; if there is a choice, it is made
 * there. "All" are the places of its card.
 */
export function correctByHand(placed: PlacedFinding): void {
  const { id, finding, working } = placed
  const opened = openedNow()
  if (!opened || !mayWrite()) return
  const { field, quote, kind, suggestions } = finding
  const here = { field, ...working, before: quote }
  const card = findingsNow()?.cards.find(({ places }) => places.some((place) => place.id === id))
  const others = (card?.places ?? []).filter((place) => place.id !== id && !place.finding.inQuotation)
  showCorrectable()
  beginCorrecting({
    articleId: opened.article.record.id,
    here,
    all: [
      here,
      ...others.map((place) => ({ field: place.finding.field, ...place.working, before: place.finding.quote })),
    ],
    isAllChosen: false,
    after: isChoice(finding) ? '' : (suggestions[0] ?? quote),
    isFresh: true,
    replaces: null,
    found: { category: CATEGORY_OF_KIND[kind], reason: '', finding: answered(finding) },
    ...(isChoice(finding) ? { choices: formsToChoose(placed) } : {}),
  })
}

/** Opens the popover on the selected finding, to fix it in other words. */
export function correctActiveByHand(): void {
  const id = openedNow()?.article.record.id
  if (id === undefined) return
  void inTurn({ article: id }, async () => {
    const placed = activeFinding()
    if (placed && placed.finding.quote !== '') correctByHand(placed)
    else announce(words('findings.nothing-to-apply'))
    return false
  })
}

function formsToChoose(placed: PlacedFinding): readonly OfferedForm[] {
  const cards = cardsOf(findingsNow()?.findings ?? [placed])
  const card = cards.find(({ places }) => places.some(({ id }) => id === placed.id))
  return choicesAt(placed, card?.places ?? [placed]).map(({ form, used, wrong }) => ({
    form,
    said: used ? words('findings.used', used) : '',
    choose: () => void applyFix(wrong, form),
  }))
}

/** The selected finding. */
export function activeFinding(): PlacedFinding | null {
  const { findingId } = useViewState.getState()
  return findingsNow()?.findings.find(({ id }) => id === findingId) ?? null
}

/** After a correction by hand during a review of findings: goes to the next finding. */
export function walkOnFrom(corrected: WorkingPlace): (articleId: string, said: string) => Promise<boolean> {
  const at = findingAt(corrected)
  return async (articleId, said) => {
    if (!isReviewingFindings()) return false
    await moveOn(articleId, at, said)
    return true
  }
}

/** Index of the finding from which the review continues: the selected one, or the first after the corrected words. */
function findingAt(corrected: WorkingPlace): number {
  const findings = findingsNow()?.findings ?? []
  const active = activeFinding()
  if (active) return findings.findIndex(({ id }) => id === active.id)
  const isAfter = ({ finding, working }: PlacedFinding): boolean =>
    finding.field === corrected.field && working.from >= corrected.from
  return Math.max(0, findings.findIndex(isAfter))
}

/** Waits for the findings of the present text, and selects the one now at the previous one's index. */
export async function moveOn(articleId: string, at: number, said: string): Promise<void> {
  const archive = currentArchive()
  if (!archive || useViewState.getState().articleId !== articleId) return
  await client.invalidateQueries({ queryKey: articleOptions(archive.id, articleId).queryKey })
  const left = (await findingsSoon(articleId))?.findings ?? []
  const next = left[Math.min(at, left.length - 1)]
  const { articleId: now, tab } = useViewState.getState()
  if (now !== articleId) return
  // A user who has gone to another tab meanwhile is not moved back.
  if (tab !== 'findings') announce(said)
  else if (next) {
    selectFinding(next.id)
    const place = left.indexOf(next) + 1
    announce(`${said} ${words('findings.announce', { place, total: left.length, label: findingLabel(next.finding) })}`)
  } else {
    changeView({ findingId: null })
    announce(words('findings.done-all', { done: said }))
  }
  // The pressed button may have disappeared with its card.
  requestAnimationFrame(() => document.activeElement === document.body && focusPane('article'))
}
