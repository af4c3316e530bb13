// Goes to a place opened from archive-wide search: the find bar opens on its words, at this match.
import { useEffect } from 'react'
import type { OpenedArticle } from '../../../queries/article.ts'
import { useEdited } from '../../../session/article/edited.ts'
import { changeView, useViewState, type WantedPlace } from '../../../session/view-state.ts'
import { rememberFocus } from '../../../ui/focus-return.ts'
import { findMatches } from './find-matches.ts'
import { useFind } from './find-state.ts'

/** Acts once the article is loaded. The marked view is kept if it reads like the corrected one in all fields. */
export function useWantedPlace(opened: OpenedArticle | null): void {
  const wanted = useViewState((state) => state.wantedPlace)
  const view = useViewState((state) => state.view)
  useEffect(() => {
    if (!opened || wanted?.articleId !== opened.article.record.id || useEdited.getState().articleId !== null) return
    const weaves = [...opened.article.fields.values()]
    const isSame = weaves.every((weave) => weave.workingText() === weave.publishedText())
    changeView({ wantedPlace: null, ...(view === 'marked' && isSame ? {} : { view: 'corrected' }) })
    const text = wanted.match
    const { isOpen } = useFind.getState()
    useFind.setState({ isOpen: true, text, isExact: true, at: ordinalOf(opened, wanted) })
    if (!isOpen) useFind.setState({ returnFocus: rememberFocus() })
  }, [opened, wanted, view])
}

/** How many exact matches precede the place. */
function ordinalOf(opened: OpenedArticle, { field, start, match }: WantedPlace): number {
  let before = 0
  for (const [name, weave] of opened.article.fields) {
    const matches = findMatches(weave.publishedText(), match, true)
    if (name === field) return before + matches.filter(({ from }) => from < start).length
    before += matches.length
  }
  return 0
}
