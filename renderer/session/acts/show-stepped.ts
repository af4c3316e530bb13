// Shows what an undone or redone act has changed: its article at the correction, or the list of its articles.

import type { SteppedAct } from '../../../electron/contract/index.ts'
import { goToArticle, openAt } from '../article/open-article.ts'
import { openedSoon } from '../article/opened.ts'
import { focusPane } from '../panes/pane-focus.ts'
import { changeView, filterBy, selectCorrection } from '../view-state.ts'

/** For more articles than this only the first is shown: a filter of ids grows with each. */
const MOST_LISTED = 50

export async function showStepped({ act, articles, total, correction }: SteppedAct): Promise<void> {
  const [first] = articles
  if (!first) return
  if (articles.length > 1 && total <= MOST_LISTED) {
    filterBy(articles.map(({ id }) => `id:${id}`).join(' OR '))
    changeView({ onePane: 'list', drawer: null })
    await openAt(0)
    focusPane('list')
    return
  }
  goToArticle(first.id)
  if (act === 'details' || act === 'tag') changeView({ tab: 'details' })
  if (correction === null) return
  const opened = await openedSoon(first.id)
  if (opened?.corrections.some((one) => one.correction.id === correction)) {
    changeView({ view: 'marked' })
    selectCorrection(correction)
  }
}
