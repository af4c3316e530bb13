// What is gone through like mail as one listbox: only the rows in sight exist, the focus stays on the list, the open one is its
// active descendant, and the keys of reviewing act in it.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { currentSettings } from '../queries/settings.ts'
import { placeAfter } from '../ui/list-keys.ts'
import list from '../ui/list-row.module.css'
import type { RowPosition } from '../ui/list-row.tsx'
import { IS_MAC } from './keys/platform.ts'
import { focusPane } from './panes/pane-focus.ts'
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
  /** Where several can be chosen; without it one is open and no more. */
  readonly selection?: RowSelection
}

/** Choosing several rows, by place. */
export interface RowSelection {
  readonly onToggle: (place: number) => void
  readonly onReach: (place: number) => void
  readonly onAll: () => void
  /** Answers whether more than the open one was chosen. */
  readonly onDrop: (isSpoken: boolean) => boolean
}

export function ReviewedRows({ label, name, total, place, rowHeight, onOpen, row, selection }: ReviewedRowsProps) {
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
    if (isEnter(event) || (selection && isSelecting(event, selection))) return
    const hasLetters = currentSettings().singleKeys
    const next = placeAfter(event, place < 0 ? null : place, { total, screen, hasLetters })
    if (next === null) return
    event.preventDefault()
    if (event.shiftKey && selection) selection.onReach(next)
    else openAlone(next)
  }
  const openAlone = (next: number): void => {
    selection?.onDrop(false)
    onOpen(next)
  }
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
    if (!row) return
    const clicked = Number(row.dataset.place)
    if (selection && (IS_MAC ? event.metaKey : event.ctrlKey)) selection.onToggle(clicked)
    else if (selection && event.shiftKey) selection.onReach(clicked)
    else {
      openAlone(clicked)
      look({ onePane: 'article' })
    }
  }
  return (
    <div
      ref={scroller}
      className={list.rows}
      role="listbox"
      aria-label={label}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={shown.some(({ index }) => index === place) ? `${name}-${place}` : undefined}
      tabIndex={0}
      data-pane-target
      data-reviews
      data-context={name}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={list.track} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => row(index, { id: `${name}-${index}`, index, start, total }))}
      </div>
    </div>
  )
}

/** Ctrl A chooses all, Esc goes back to the open one. */
function isSelecting(event: KeyboardEvent<HTMLElement>, { onAll, onDrop }: RowSelection): boolean {
  const hasCtrl = IS_MAC ? event.metaKey : event.ctrlKey
  const isAll = event.key.toLowerCase() === 'a' && hasCtrl && !event.shiftKey && !event.altKey
  if (isAll) onAll()
  else if (event.key !== 'Escape' || !onDrop(true)) return false
  event.preventDefault()
  event.stopPropagation()
  return true
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
