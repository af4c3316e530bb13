// The matches in the article as displayed, with their places in the working text. An article of 100,000 words may have
// 60,000 matches of one letter: they are found in portions, each place is computed on demand, and only visible ones are
// painted.
import { useEffect, useMemo, useState } from 'react'
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
import { eachMatch } from './find-matches.ts'
import { InPortions } from './in-portions.ts'
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

/** Matches found in one turn of the event loop: all of them, in all but the longest articles. */
const PORTION = 5000

/** Matches in reading order. Struck words are not searched. */
function* matchesIn(opened: OpenedArticle, view: View, text: string, isExact: boolean): Generator<Match> {
  for (const [field, weave] of opened.article.fields) {
    const searched: Searched = { field, view, pieces: shownPieces(weave, view), working: weave.workingText() }
    const read = view === 'marked' ? searched.working : searched.pieces.map((piece) => piece.text).join('')
    for (const span of eachMatch(read, text, isExact)) {
      const match = matchAt(searched, span)
      if (match) yield match
    }
  }
}

interface How {
  readonly isExact: boolean
  /** Only exact matches, if there are any. */
  readonly isExactFirst: boolean
}

function* wantedMatches(opened: OpenedArticle, view: View, text: string, how: How): Generator<Match> {
  let hasExact = false
  if (how.isExact || how.isExactFirst) {
    for (const match of matchesIn(opened, view, text, true)) {
      hasExact = true
      yield match
    }
  }
  if (!how.isExact && !hasExact) yield* matchesIn(opened, view, text, false)
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

export interface Matches {
  /** All of them, or the first portion. */
  readonly found: readonly Match[]
  /** Whether `found` is all of them. */
  readonly isWhole: boolean
  /** Finds all of them now, for an act that needs them. */
  readonly whole: () => readonly Match[]
}

export function useMatches(opened: OpenedArticle, view: View, text: string, { isExact, isExactFirst }: How): Matches {
  const portions = useMemo(
    () => new InPortions(wantedMatches(opened, view, text, { isExact, isExactFirst }), PORTION),
    [opened, view, text, isExact, isExactFirst],
  )
  const [all, setAll] = useState<{ readonly of: typeof portions; readonly matches: readonly Match[] } | null>(null)
  useEffect(() => {
    return portions.takeRest((matches) => setAll({ of: portions, matches }))
  }, [portions])
  const isWhole = portions.isWholeAtOnce || all?.of === portions
  return {
    found: all?.of === portions ? all.matches : portions.first,
    isWhole,
    whole: () => portions.whole(),
  }
}

/** Paints the visible matches, and scrolls to the current one. */
export function usePaintedMatches(matches: readonly Match[], at: number): void {
  const places = useMemo(() => matches.map(({ shown }) => shown), [matches])
  usePaintedPlaces('found', places, at)
}
