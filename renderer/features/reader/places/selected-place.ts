// The selection in the article, and the words of the working text behind it.
import type { Article } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import type { WorkingPlace } from '../../../session/article/correcting.ts'
import { shownPieces, workingSpan } from '../../../session/shown-text/shown-pieces.ts'
import { placeOfRange, type ShownPlace } from '../../../session/shown-text/text-places.ts'
import { useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'

/** The selection in the article, or null when there is none or it is not within one field. */
export function selectedPlace(): ShownPlace | null {
  const selection = getSelection()
  const article = document.querySelector('[data-pane=article] article')
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !article) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(article) ? placeOfRange(article, range) : null
}

/**
 * The words of the working text behind a displayed place; null, with an announcement, when they cannot be corrected
 * there.
 */
export function workingPlace(article: Article, shown: ShownPlace): WorkingPlace | null {
  const { view } = useViewState.getState()
  const weave = article.fields.get(shown.field)
  if (!weave) return null
  if (view === 'original') {
    announce(words('correct.original'))
    return null
  }
  const text = weave.workingText()
  const span = workingSpan(shownPieces(weave, view), shown, text, view)
  if (typeof span === 'string') {
    announce(words(`correct.${span}`))
    return null
  }
  return { field: shown.field, ...span, before: text.slice(span.from, span.to) }
}
