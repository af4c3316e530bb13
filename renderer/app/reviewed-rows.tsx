// What is gone through like mail as one listbox: only the rows in sight exist, the focus stays on the list, the open one is its
// active descendant, and the keys of reviewing act in it.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { currentSettings } from '../queries/settings.ts'
import { placeAfter } from '../ui/list-keys.ts'
import list from '../ui/list-row.module.css'
import type { RowPosition } from '../ui/list-row.tsx'
import { focusPane } from './pane-focus.ts'
import { look } from './view-state.ts'

export interface ReviewedRowsProps {
  readonly label: string
  /** Begins the ids of the rows. */
  readonly name: string
  readonly total: number
  /** The open row, from 0; -1: none of them. */
  readonly place: number
  /** CSS pixels; every row has the same height, so that nothing ever moves. */
  readonly rowHeight: number
  readonly onOpen: (place: number) => void
  readonly row: (index: number, position: RowPosition) => ReactNode
}

export function ReviewedRows({ label, name, total, place, rowHeight, onOpen, row }: ReviewedRowsProps) {
  'use no memo'
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    useFlushSync: false,
  })
  useEffect(() => {
    if (place >= 0) rows.scrollToIndex(place, { align: 'auto' })
  }, [place, rows])
  // What had the focus is gone: the list before this one, or a button of an empty place.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus()
  }, [])
  const shown = rows.getVirtualItems()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const screen = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1)
    if (isEnter(event)) return
    const hasLetters = currentSettings().singleKeys
    const next = placeAfter(event, place < 0 ? null : place, { total, screen, hasLetters })
    if (next === null) return
    event.preventDefault()
    onOpen(next)
  }
  return (
    <div
      ref={scroller}
      className={list.rows}
      role="listbox"
      aria-label={label}
      aria-activedescendant={shown.some(({ index }) => index === place) ? `${name}-${place}` : undefined}
      tabIndex={0}
      data-pane-target
      data-reviews
      onClick={(event) => onClick(event, onOpen)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={list.track} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => row(index, { id: `${name}-${index}`, index, start, total }))}
      </div>
    </div>
  )
}

function onClick(event: MouseEvent<HTMLElement>, onOpen: (place: number) => void): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
  if (!row) return
  onOpen(Number(row.dataset.place))
  look({ onePane: 'article' })
}

/** Enter goes to the article. */
function isEnter(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'Enter') return false
  event.preventDefault()
  look({ onePane: 'article' })
  // In a window of one pane the article appears only now.
  requestAnimationFrame(() => focusPane('article'))
  return true
}
