// Maps a selection in the article to the words of the working text, and corrects them.
import { type Article, findPlaces } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { beginCorrecting, type WorkingPlace } from '../../../session/article/correcting.ts'
import { shownPieces, workingSpan } from '../../../session/shown-text/shown-pieces.ts'
import { placeOfRange, type ShownPlace } from '../../../session/shown-text/text-places.ts'
import { useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { cutsNoWord } from './next-word.ts'

/** The selection in the article, or null when there is none or it is not within one field. */
export function selectedPlace(): ShownPlace | null {
  const selection = getSelection()
  const article = document.querySelector('[data-pane=article] article')
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !article) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(article) ? placeOfRange(article, range) : null
}

/**
 * Opens the popover on the selected words; `typed` is what was typed over them, if anything. Announces why if it
 * cannot.
 */
export function correctSelection(article: Article, typed: string | null, isProposed = false): void {
  const shown = selectedPlace()
  if (!shown) {
    announce(words('correct.one-field'))
    return
  }
  correctShown(article, shown, typed, isProposed)
}

function correctShown(article: Article, shown: ShownPlace, typed: string | null, isProposed: boolean): void {
  const here = workingPlace(article, shown)
  if (!here) return
  beginCorrecting({
    articleId: article.record.id,
    here,
    all: everywhere(article, here),
    isAllChosen: false,
    after: typed ?? here.before,
    isFresh: typed === null,
    isProposed,
    replaces: null,
  })
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

/**
 * All places of the article with exactly the same text; the given one keeps its own offsets. Words match whole words.
 */
export function everywhere(article: Article, here: WorkingPlace): readonly WorkingPlace[] {
  const isWord = cutsNoWord(article.fields.get(here.field)?.workingText() ?? '', here)
  const places = [...article.fields].flatMap(([field, weave]) => {
    const text = weave.workingText()
    return findPlaces(field, text, here.before).filter((place) => !isWord || cutsNoWord(text, place))
  })
  const others = places.filter(({ field, from, to }) => field !== here.field || to <= here.from || from >= here.to)
  return [here, ...others.map(({ field, from, to }) => ({ field, from, to, before: here.before }))]
}
