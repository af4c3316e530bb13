// Correcting the selected words: opens the popover on them.
import { type Article, findPlaces } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { beginCorrecting, type WorkingPlace } from '../../../session/article/correcting.ts'
import { announce } from '../../../ui/announcer.tsx'
import { selectedPlace, workingPlace } from '../places/selected-place.ts'
import { cutsNoWord } from './next-word.ts'

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
