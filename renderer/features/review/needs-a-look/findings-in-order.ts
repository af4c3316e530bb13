// Which finding comes next, and what a window shows when it goes to the findings of an article.
import type { FindingKind } from '../../../../electron/contract/index.ts'
import type { ViewState } from '../../../session/view-state.ts'

type Shown = Pick<ViewState, 'articleId' | 'view' | 'tab' | 'findingId'>

/**
 * How the view changes to show an article's findings; null: it stays, since one of its findings is selected already.
 * Corrections and findings cannot be seen in the original text.
 */
export function viewAtFindings(now: Shown, id: string, at: 'start' | 'end'): Partial<ViewState> | null {
  const isOpen = now.articleId === id
  if (isOpen && now.tab === 'findings' && now.findingId !== null && at === 'start') return null
  const opened = { articleId: id, correctionId: null, findingId: null, place: null, selectedIds: [] }
  return { ...(isOpen ? {} : opened), tab: 'findings', ...(now.view === 'original' ? { view: 'marked' } : {}) }
}

/** The place of the next (1) or previous (-1) finding; null: it is in another article. Without a selected one, the first or last. */
export function nextPlace(ids: readonly string[], selected: string | null, direction: 1 | -1): number | null {
  const at = selected === null ? -1 : ids.indexOf(selected)
  const place = at < 0 ? (direction === 1 ? 0 : ids.length - 1) : at + direction
  return place >= 0 && place < ids.length ? place : null
}

/** The first or last finding of a kind (null: of any). */
export function endOf<F extends { readonly finding: { readonly kind: FindingKind } }>(
  findings: readonly F[],
  kind: FindingKind | null,
  at: 'start' | 'end',
): F | undefined {
  const found = findings.filter(({ finding }) => kind === null || finding.kind === kind)
  return at === 'start' ? found[0] : found.at(-1)
}
