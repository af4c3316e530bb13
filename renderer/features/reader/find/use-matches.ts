// The matches in the article as displayed, with their places in the working text. An article of 100,000 words may have
// 60,000 matches of one letter: each is computed on demand, and only visible ones are painted.
import { useMemo } from 'react'
import type { Field, Span } from '../../../../electron/contract/index.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import type { WorkingPlace } from '../../../session/article/correcting.ts'
import {
  type ShownPiece,
  shownPieces,
  shownSpan,
  type Unreachable,
  workingSpan,
} from '../../../session/shown-text/shown-pieces.ts'
import type { ShownPlace } from '../../../session/shown-text/text-places.ts'
import type { View } from '../../../session/view-state.ts'
import { findMatches } from './find-matches.ts'
import { usePaintedPlaces } from './use-painted-places.ts'

export interface Match {
  readonly shown: ShownPlace
  /** Where it can be corrected, or why it cannot. */
  readonly working: WorkingPlace | Unreachable | 'original'
}

/** The text a view shows of a field, and the working text behind it. */
interface Searched {
  readonly field: Field
  readonly view: View
  readonly pieces: readonly ShownPiece[]
  readonly working: string
}

/** Matches in reading order. Struck words are not searched. */
export function matchesIn(opened: OpenedArticle, view: View, text: string, isExact: boolean): readonly Match[] {
  return [...opened.article.fields].flatMap(([field, weave]) => {
    const searched: Searched = { field, view, pieces: shownPieces(weave, view), working: weave.workingText() }
    const read = view === 'marked' ? searched.working : searched.pieces.map((piece) => piece.text).join('')
    return findMatches(read, text, isExact).flatMap((span) => matchAt(searched, span) ?? [])
  })
}

/** `span`: in the working text where changes are marked, otherwise in the displayed text. */
function matchAt(searched: Searched, span: Span): Match | null {
  const { field, view, pieces, working } = searched
  const shown = view === 'marked' ? shownSpan(pieces, span) : span
  if (!shown) return null
  return {
    shown: { field, ...shown },
    get working() {
      if (view === 'original') return 'original'
      const found = view === 'marked' ? span : workingSpan(pieces, shown, working, view)
      return typeof found === 'string' ? found : { field, ...found, before: working.slice(found.from, found.to) }
    },
  }
}

/** With `isExactFirst` only exact matches if there are any. */
export function useMatches(
  opened: OpenedArticle,
  view: View,
  text: string,
  how: { readonly isExact: boolean; readonly isExactFirst: boolean },
): readonly Match[] {
  const { isExact, isExactFirst } = how
  return useMemo(() => {
    const exact = isExact || isExactFirst ? matchesIn(opened, view, text, true) : []
    return isExact || exact.length > 0 ? exact : matchesIn(opened, view, text, false)
  }, [opened, view, text, isExact, isExactFirst])
}

/** Paints the visible matches, and scrolls to the current one. */
export function usePaintedMatches(matches: readonly Match[], at: number): void {
  const places = useMemo(() => matches.map(({ shown }) => shown), [matches])
  usePaintedPlaces('found', places, at)
}
