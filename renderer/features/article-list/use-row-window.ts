// The rows in sight: the virtual list, scrolled to the selected place and back to its top for another list.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { ListView } from '../../queries/article-list.ts'
import { useViewState } from '../../session/view-state.ts'

/** CSS pixels; every row has the same height, so that nothing ever moves. */
export const ROW_HEIGHTS = { comfortable: 82, compact: 56 } as const

export function useRowWindow(total: number, { query, sort }: ListView, rowHeight: number) {
  'use no memo'
  const place = useViewState((state) => state.place)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // A guess for the first drawing; the list is measured right after.
    initialRect: { width: 0, height: globalThis.innerHeight },
    useFlushSync: false,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density gives every row another height
  useEffect(() => {
    rows.measure()
  }, [rowHeight, rows])
  useEffect(() => {
    if (place !== null) rows.scrollToIndex(place, { align: 'auto' })
  }, [place, rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new filter or order begins at its top
  useEffect(() => {
    // Where it is there already, asking for it would have everything laid out at once.
    if (useViewState.getState().place === null && rows.scrollOffset) rows.scrollToOffset(0)
  }, [query, sort, rows])
  return { scroller, place, shown: rows.getVirtualItems(), height: rows.getTotalSize() }
}
