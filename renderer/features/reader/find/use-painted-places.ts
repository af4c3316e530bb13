// Paints places of the article as displayed, only visible ones, and scrolls to the current one.
import { useLayoutEffect } from 'react'
import type { ShownPlace } from '../../../session/shown-text/text-places.ts'
import { paint } from '../../../ui/highlight.ts'
import { PlacedLines } from '../places/placed-lines.ts'

/**
 * `places`: in reading order; `at`: index of the current one, from 0; any other number means none. The current one is
 * painted under the name with `-now`.
 */
export function usePaintedPlaces(name: 'found' | 'sought', places: readonly ShownPlace[], at: number): void {
  useLayoutEffect(() => {
    const article = document.querySelector('[data-pane=article] article')
    const pane = article?.parentElement
    if (!article || !pane || places.length === 0) return
    const lines = new PlacedLines(article)
    const place = places[at]
    const now = place ? lines.rangeOf(place) : null
    if (now) bringIntoView(now, pane)
    const paintInView = (): void => {
      paint(name, lines.rangesNear(pane, places, place))
      paint(`${name}-now`, now ? [now] : [])
    }
    paintInView()
    let frame = 0
    const paintSoon = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(paintInView)
    }
    const options = { capture: true, passive: true }
    document.addEventListener('scroll', paintSoon, options)
    window.addEventListener('resize', paintSoon)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', paintSoon, options)
      window.removeEventListener('resize', paintSoon)
      paint(name, [])
      paint(`${name}-now`, [])
    }
  }, [name, places, at])
}

function bringIntoView(range: Range, pane: HTMLElement): void {
  const words = range.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (words.top >= frame.top && words.bottom <= frame.bottom) return
  pane.scrollBy({ top: words.top - frame.top - frame.height / 3 })
}
