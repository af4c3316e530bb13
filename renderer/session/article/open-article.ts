// Moving from article to article, and from correction to correction inside one: shared by shortcuts, list and reader.
import { positionWords } from '../../messages/correction-words.ts'
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { knownTotal, listPageOptions, PAGE_SIZE, pageOf } from '../../queries/articles.ts'
import { client } from '../../queries/client.ts'
import { type NumberedCorrection, stepThrough } from '../../queries/number-corrections.ts'
import { announce } from '../../ui/announcer.tsx'
import { focusPaneNext } from '../panes/pane-focus.ts'
import { changeView, selectCorrection, useViewState } from '../view-state.ts'
import { openedNow } from './opened.ts'

/** Opens the article at a place of the list. Requests its page first if necessary. */
export async function openAt(place: number, { isSpoken = false } = {}): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  const { query, sort } = useViewState.getState()
  const page = listPageOptions(archive.id, { query, sort }, pageOf(place))
  let found = client.getQueryData(page.queryKey)
  if (!found) {
    // The row is marked at once; its article follows with its page.
    changeView({ place })
    found = await client.ensureQueryData(page).catch(() => undefined)
    const now = useViewState.getState()
    if (now.place !== place || now.query !== query || now.sort !== sort) return
  }
  const row = found?.articles[place % PAGE_SIZE]
  if (!row) return
  const isOther = useViewState.getState().articleId !== row.id
  changeView(isOther ? { place, articleId: row.id, correctionId: null } : { place })
  const total = knownTotal(archive.id, { query, sort }) ?? place + 1
  if (isSpoken) announce(words('reader.announce', { place: place + 1, total, headline: row.headline }))
}

/** Opens an article by its id, at once: where it is in the list of articles, the list finds out. */
export function goToArticle(id: string): void {
  if (!currentArchive()) return
  const isOther = useViewState.getState().articleId !== id
  changeView({
    ...{ shown: 'articles', selectedIds: [], onePane: 'article' },
    ...(isOther && { articleId: id, correctionId: null, place: null }),
  })
  focusPaneNext('article')
}

/** Next (1) or previous (-1) article of the list; from an article the list does not show, the first one. */
export async function stepArticle(direction: 1 | -1): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  const { query, sort, place } = useViewState.getState()
  const head = client.getQueryData(listPageOptions(archive.id, { query, sort }, 0).queryKey)
  const total = knownTotal(archive.id, { query, sort }) ?? head?.articles.length ?? 0
  if (total === 0) return
  const next = place === null ? 0 : Math.min(total - 1, Math.max(0, place + direction))
  if (next === place) return
  changeView({ selectedIds: [] })
  await openAt(next, { isSpoken: true })
}

/**
 * Next (1) or previous (-1) correction of the open article; returns whether there is one. Switches to the marked view
 * if necessary.
 */
export function stepCorrection(direction: 1 | -1): boolean {
  const { correctionId } = useViewState.getState()
  const opened = openedNow()
  const next = opened ? stepThrough(opened.corrections, correctionId, direction) : null
  if (!opened || !next) return false
  goToCorrection(next, opened.corrections.length)
  return true
}

/**
 * Next (1) or previous (-1) correction in the text of the open article, without wrapping; returns whether there is one.
 */
export function stepOnwards(direction: 1 | -1): boolean {
  const corrections = openedNow()?.corrections ?? []
  const next = beyond(corrections, useViewState.getState().correctionId, direction)
  if (next) goToCorrection(next, corrections.length)
  return next !== null
}

/** The correction in the text after (1) or before (-1) the selected one; null beyond the ends. */
export function beyond(
  corrections: readonly NumberedCorrection[],
  selected: string | null,
  direction: 1 | -1,
): NumberedCorrection | null {
  const onwards = direction === 1 ? corrections : corrections.toReversed()
  const at = onwards.findIndex(({ correction }) => correction.id === selected)
  return onwards.slice(at + 1).find(({ isInText }) => isInText) ?? null
}

/** Shows the article, and focuses it if opened by key. */
export function readArticle({ isByKey }: { readonly isByKey: boolean }): void {
  changeView({ onePane: 'article' })
  // In a one-pane window the article appears only now.
  if (isByKey) focusPaneNext('article')
}

/** Selects one of an article's corrections, in the view that shows its mark, and announces it. */
export function goToCorrection(numbered: NumberedCorrection, total: number): void {
  if (useViewState.getState().view !== 'marked') changeView({ view: 'marked' })
  selectCorrection(numbered.correction.id)
  announce(positionWords(numbered, total))
}
