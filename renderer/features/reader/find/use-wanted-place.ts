// Goes to a place opened from archive-wide search or a list: the find bar opens on its words, at this match, and closes
// again when the list is left.
import { useEffect } from 'react'
import type { OpenedArticle } from '../../../queries/article.ts'
import { useEdited } from '../../../session/article/edited.ts'
import { changeView, useViewState, type WantedPlace } from '../../../session/view-state.ts'
import { rememberFocus } from '../../../ui/focus-return.ts'
import { findMatches } from './find-matches.ts'
import { useFind } from './find-state.ts'

/** Opens the bar once the article is loaded. The marked view is kept if it reads like the corrected one in all fields. */
export function useWantedPlace(opened: OpenedArticle | null): void {
  const wanted = useViewState((state) => state.wantedPlace)
  const view = useViewState((state) => state.view)
  const shown = useViewState((state) => state.shown)
  useEffect(() => {
    const { isOpen, list } = useFind.getState()
    if (isOpen && list !== null && list !== shown) useFind.setState({ isOpen: false })
  }, [shown])
  useEffect(() => {
    if (!opened || wanted?.articleId !== opened.article.record.id || useEdited.getState().articleId !== null) return
    const weaves = [...opened.article.fields.values()]
    const isSame = weaves.every((weave) => weave.workingText() === weave.publishedText())
    changeView({ wantedPlace: null, ...(view === 'marked' && isSame ? {} : { view: 'corrected' }) })
    const text = wanted.match
    const { isOpen, list } = useFind.getState()
    // A bar the user opened stays theirs.
    const opener = isOpen && list === null ? null : (wanted.list ?? null)
    useFind.setState({ isOpen: true, text, isExact: true, at: ordinalOf(opened, wanted), list: opener })
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
