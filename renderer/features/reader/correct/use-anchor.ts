// Positions the popover below the words it is about, inside the scrolling pane, and paints those words while it is
// open.
import { type RefObject, useLayoutEffect } from 'react'
import type { OpenedArticle } from '../../../queries/article.ts'
import type { Correcting, WorkingPlace } from '../../../session/article/correcting.ts'
import { shownPieces, shownSpan } from '../../../session/shown-text/shown-pieces.ts'
import { rangeOfPlace } from '../../../session/shown-text/text-places.ts'
import { useViewState } from '../../../session/view-state.ts'
import { paint } from '../../../ui/highlight.ts'
import type { CorrectForm } from './correct-form.ts'

const GAP = 8

export function useAnchor(
  box: RefObject<HTMLElement | null>,
  { replaces }: Correcting,
  { here, all, isAll }: Pick<CorrectForm, 'here' | 'all' | 'isAll'>,
  opened: OpenedArticle,
): void {
  const view = useViewState((state) => state.view)
  useLayoutEffect(() => {
    const popover = box.current
    const pane = popover?.parentElement
    const article = pane?.querySelector('article')
    if (!popover || !pane || !article) return
    const rangeOf = (place: WorkingPlace): Range | null => {
      const weave = opened.article.fields.get(place.field)
      const span = weave ? shownSpan(shownPieces(weave, view), place) : null
      return span ? rangeOfPlace(article, { field: place.field, ...span }) : null
    }
    const mark = replaces && article.querySelector(`[data-correction="${replaces.id}"]`)
    const range = replaces ? null : rangeOf(here)
    const settle = (): void => {
      place(popover, pane, lastLine(mark ?? range ?? article))
      popover.scrollIntoView({ block: 'nearest' })
    }
    settle()
    const ranges = replaces ? [] : isAll ? all.map(rangeOf) : [range]
    paint(
      'target',
      ranges.filter((found) => found !== null),
    )
    const watch = new ResizeObserver(settle)
    watch.observe(pane)
    return () => {
      watch.disconnect()
      paint('target', [])
    }
  }, [box, replaces, here, all, opened, isAll, view])
}

/** The last line of words that may span several. */
function lastLine(words: Element | Range): DOMRect {
  return [...words.getClientRects()].at(-1) ?? words.getBoundingClientRect()
}

function place(popover: HTMLElement, pane: HTMLElement, words: DOMRect): void {
  const frame = pane.getBoundingClientRect()
  const most = pane.clientWidth - popover.offsetWidth - GAP
  const left = Math.max(GAP, Math.min(words.left - frame.left, most))
  popover.style.left = `${left}px`
  popover.style.top = `${words.bottom - frame.top + pane.scrollTop + GAP}px`
}
