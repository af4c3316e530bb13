// The matches in the article as it is shown, painted on the page, with the places they have in the working text.
import { useLayoutEffect, useMemo } from 'react'
import type { Span } from '../../../../electron/contract/index.ts'
import type { View } from '../../../app/view-state.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { paint } from '../../../ui/highlight.ts'
import type { WorkingPlace } from '../correct/correcting.ts'
import { shownPieces, shownSpan, type Unreachable, workingSpan } from '../correct/shown-pieces.ts'
import { rangeOfPlace, type ShownPlace } from '../correct/text-places.ts'
import { findMatches } from './find-matches.ts'

export interface Match {
  readonly shown: ShownPlace
  /** Where it can be corrected, or why it cannot. */
  readonly working: WorkingPlace | Unreachable | 'original'
}

/** Matches in reading order. Struck words are not searched. */
export function useMatches(opened: OpenedArticle, view: View, text: string, isExact: boolean): readonly Match[] {
  return useMemo(() => {
    if (text === '') return []
    return [...opened.article.fields].flatMap(([field, weave]) => {
      const pieces = shownPieces(weave, view)
      const working = weave.workingText()
      const searched = view === 'marked' ? working : pieces.map((piece) => piece.text).join('')
      return findMatches(searched, text, isExact).flatMap((span): readonly Match[] => {
        const shown = view === 'marked' ? shownSpan(pieces, span) : span
        if (!shown) return []
        const found = view === 'marked' ? span : workingSpan(pieces, shown, working, view)
        return [
          { shown: { field, ...shown }, working: view === 'original' ? 'original' : placed(field, found, working) },
        ]
      })
    })
  }, [opened, view, text, isExact])
}

function placed(field: string, span: Span | Unreachable, working: string): WorkingPlace | Unreachable {
  return typeof span === 'string' ? span : { field, ...span, before: working.slice(span.from, span.to) }
}

/** Paints the matches and brings the one looked at into view. */
export function usePaintedMatches(matches: readonly Match[], at: number): void {
  useLayoutEffect(() => {
    const article = document.querySelector('[data-pane=article] article')
    if (!article) return
    const ranges = matches.map(({ shown }) => rangeOfPlace(article, shown))
    const now = ranges[at] ?? null
    paint('found', ranges.filter((range) => range !== null && range !== now) as Range[])
    paint('found-now', now ? [now] : [])
    if (now) bringIntoView(now, article.parentElement)
    return () => {
      paint('found', [])
      paint('found-now', [])
    }
  }, [matches, at])
}

function bringIntoView(range: Range, pane: HTMLElement | null): void {
  if (!pane) return
  const words = range.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (words.top >= frame.top && words.bottom <= frame.bottom) return
  pane.scrollBy({ top: words.top - frame.top - frame.height / 3 })
}
