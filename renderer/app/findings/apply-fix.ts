// Fixing what a check found: the fix becomes a correction of the finding's category. The check's evidence is no reason of the editor's:
// it is kept apart, by the name of its rule.
import { create } from 'zustand'
import { CATEGORY_OF_KIND } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { beginCorrecting, type OfferedForm, showCorrectable } from '../../features/reader/correct/correcting.ts'
import { useRulings } from '../../features/reader/correct/rulings.ts'
import { decisionWords, evidenceWords, findingLabel, shortQuote } from '../../messages/finding-words.ts'
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { articleOptions } from '../../queries/article.ts'
import { client } from '../../queries/client.ts'
import { findingsOptions } from '../../queries/findings.ts'
import { announce } from '../../ui/announcer.tsx'
import { openedNow } from '../review/decide.ts'
import { look, selectFinding, useViewState } from '../view-state.ts'
import { findingsNow } from './article-findings.ts'
import { cardsOf, isQuery } from './finding-cards.ts'
import { choicesAt, isChoice } from './finding-choice.ts'
import type { PlacedFinding } from './placed-findings.ts'

/** What went wrong with the last fix, and how to try it again. */
export const useFixProblem = create<{ readonly problem: AnyProblem | null; readonly again: () => void }>()(() => ({
  problem: null,
  again: () => undefined,
}))

/** Corrects all of `places` to `fix` as one act, then goes on to the next finding. */
export async function applyFix(places: readonly PlacedFinding[], fix: string): Promise<void> {
  const opened = openedNow()
  const [first] = places
  if (!opened || !first || isReadOnly()) return
  const { id } = opened.article.record
  const { finding } = first
  const at = findingsNow()?.findings.findIndex((placed) => placed.id === first.id) ?? 0
  useFixProblem.setState({ problem: null })
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
    useFixProblem.setState({ problem: problemOf(error), again: () => void applyFix(places, fix) })
    return
  }
  const said = words('findings.applied', {
    count: places.length,
    quote: shortQuote(finding.quote),
    fix: shortQuote(fix),
  })
  await moveOn(id, at, said)
}

/** What a correction keeps of the finding it answers. */
function answered(finding: PlacedFinding['finding']): { readonly rule: string; readonly evidence: string } {
  return { rule: finding.check, evidence: evidenceWords(finding) }
}

/** The first fix of the selected finding; where the evidence does not decide, the choice there is. */
export async function applyActive(): Promise<void> {
  const placed = activeFinding()
  if (!placed || isReadOnly()) return
  const [best] = placed.finding.suggestions
  if (best !== undefined && !isQuery(placed.finding)) await applyFix([placed], best)
  else if (placed.finding.quote !== '') correctByHand(placed)
  else announce(words('findings.nothing-to-apply'))
}

/** Opens the popover on the words of a finding, filled in with the best fix if there is one; a choice is left to be made there. */
export function correctByHand(placed: PlacedFinding): void {
  const { finding, working } = placed
  const opened = openedNow()
  if (!opened || isReadOnly()) return
  const { field, quote, kind, suggestions } = finding
  const here = { field, ...working, before: quote }
  showCorrectable()
  beginCorrecting({
    articleId: opened.article.record.id,
    here,
    all: [here],
    isAllChosen: false,
    after: isChoice(finding) ? '' : (suggestions[0] ?? quote),
    isFresh: true,
    replaces: null,
    found: { category: CATEGORY_OF_KIND[kind], reason: '', finding: answered(finding) },
    ...(isChoice(finding) ? { choices: formsToChoose(placed) } : {}),
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

/** The finding whose underline and card are selected. */
export function activeFinding(): PlacedFinding | null {
  const { findingId } = useViewState.getState()
  return findingsNow()?.findings.find(({ id }) => id === findingId) ?? null
}

/** Waits for the findings of the text as it is now, and selects the one that has come to the place of the one before. */
export async function moveOn(articleId: string, at: number, said: string): Promise<void> {
  const archive = currentArchive()
  if (!archive || useViewState.getState().articleId !== articleId) return
  await client.invalidateQueries({ queryKey: articleOptions(archive.id, articleId).queryKey })
  const opened = openedNow()
  if (opened) await client.ensureQueryData(findingsOptions(archive.id, opened)).catch(() => null)
  const left = findingsNow()?.findings ?? []
  const next = left[Math.min(at, left.length - 1)]
  if (useViewState.getState().articleId !== articleId) return
  if (next) {
    selectFinding(next.id)
    const place = left.indexOf(next) + 1
    announce(`${said} ${words('findings.announce', { place, total: left.length, label: findingLabel(next.finding) })}`)
  } else {
    look({ findingId: null })
    announce(words('findings.done-all', { done: said }))
  }
}

function isReadOnly(): boolean {
  const isBarred = currentArchive()?.readOnly !== null
  if (isBarred) announce(words('correct.read-only'))
  return isBarred
}
