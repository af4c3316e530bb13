// The rows of a worklist as one listbox: only visible ones exist, the focus stays on the list, and the open row is its
// active descendant.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { currentSettings } from '../queries/settings.ts'
import { classNames } from './class-names.ts'
import type { ContextName } from './context-name.ts'
import { placeAfter } from './list-keys.ts'
import list from './list-row.module.css'
import type { RowPosition } from './list-row.tsx'
import { IS_MAC } from './platform.ts'

export interface WorklistRowsProps {
  readonly label: string
  /** Begins the ids of the rows, and names the menu of a right click on one. */
  readonly name: ContextName
  readonly total: number
  /** Index of the open row, from 0; -1: none. */
  readonly place: number
  /** CSS pixels; a row's height never depends on its content, so that nothing ever moves. */
  readonly rowHeight: number
  /** If rows differ in height: that of the row at an index, in CSS pixels. */
  readonly heightAt?: (place: number) => number
  /** False while a field outside has the focus and the keys. */
  readonly isFocusable?: boolean
  /** For a field that controls the list (aria-controls). */
  readonly listId?: string
  /** Opens a row and makes it the only one selected. */
  readonly onOpen: (place: number) => void
  /** Goes to what was opened, by Enter or a click. */
  readonly onRead: (how: { readonly isByKey: boolean }) => void
  /** If several can be selected. */
  readonly selection?: RowSelection
  /** Keys specific to this list, before those of all lists; returns whether it handled the key. */
  readonly onOwnKey?: (event: KeyboardEvent<HTMLElement>) => boolean
  /** Whether the review keys act on the open row. */
  readonly isReviewed?: boolean
  readonly isBusy?: boolean
  readonly density?: 'comfortable' | 'compact'
  readonly className?: string | undefined
  /** Identifies the list's content, such as its filter: a new one begins at its top. */
  readonly listKey?: string
  /** Renders the visible rows. */
  readonly children: (shown: readonly RowPosition[]) => ReactNode
}

/** Selecting several rows, by index. Clicking an element marked `data-tick` in a row selects or deselects it. */
export interface RowSelection {
  readonly onToggle: (place: number) => void
  readonly onReach: (place: number) => void
  readonly onAll: () => void
  /** Reduces the selection to the open one; returns whether more was selected. */
  readonly onDrop: (how?: { readonly isSpoken: boolean }) => boolean
}

export function WorklistRows(props: WorklistRowsProps) {
  'use no memo'
  const { label, name, total, place, rowHeight, selection, isFocusable = true, isReviewed = false, density } = props
  const { scroller, rows } = useRows(props)
  const shown = rows.getVirtualItems()
  const openAlone = (next: number): void => {
    selection?.onDrop()
    props.onOpen(next)
  }
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
    if (!row) return
    const clicked = Number(row.dataset.place)
    const isTick = (event.target as HTMLElement).closest('[data-tick]') !== null
    if (selection && (isTick || (IS_MAC ? event.metaKey : event.ctrlKey))) selection.onToggle(clicked)
    else if (selection && event.shiftKey) selection.onReach(clicked)
    else {
      openAlone(clicked)
      props.onRead({ isByKey: false })
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (props.onOwnKey?.(event)) {
      event.preventDefault()
      return
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      props.onRead({ isByKey: true })
      return
    }
    if (selection && isSelecting(event, selection)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const screen = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1)
    const extent = { total, screen, hasLetters: currentSettings().singleKeys }
    const next = placeAfter(event, place < 0 ? null : place, extent)
    if (next === null) return
    event.preventDefault()
    if (event.shiftKey && selection) selection.onReach(next)
    else openAlone(next)
  }
  const position = ({ index, start }: { readonly index: number; readonly start: number }): RowPosition => ({
    ...{ id: rowId(name, index), index, start, total },
  })
  return (
    <div
      ref={scroller}
      id={props.listId}
      className={classNames(list.rows, props.className)}
      role="listbox"
      aria-label={label}
      aria-multiselectable={selection ? true : undefined}
      aria-busy={props.isBusy}
      aria-activedescendant={shown.some(({ index }) => index === place) ? rowId(name, place) : undefined}
      tabIndex={isFocusable ? 0 : -1}
      data-pane-target={isFocusable || undefined}
      data-reviews={isReviewed || undefined}
      data-context={name}
      data-density={density}
      onClick={onClick}
      // A click must not take the focus from the field.
      onMouseDown={isFocusable ? undefined : (event) => event.preventDefault()}
      onKeyDown={isFocusable ? onKeyDown : undefined}
    >
      <div role="presentation" className={list.track} style={{ height: rows.getTotalSize() }}>
        {props.children(shown.map(position))}
      </div>
    </div>
  )
}

/** The element id of the row at an index of the list of this name. */
export function rowId(name: string, place: number): string {
  return `${name}-${place}`
}

/** The visible rows, scrolled to the open one. */
function useRows({ total, place, rowHeight, heightAt, isFocusable = true, listKey }: WorklistRowsProps) {
  'use no memo'
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: heightAt ?? (() => rowHeight),
    overscan: 8,
    // An estimate for the first render; the list is measured right after.
    initialRect: { width: 0, height: globalThis.innerHeight },
    useFlushSync: false,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures again when the row height changes
  useEffect(() => {
    rows.measure()
  }, [rowHeight, rows])
  // A place that is restored may be known before the rows are.
  const isListed = place >= 0 && place < total
  useEffect(() => {
    if (isListed) rows.scrollToIndex(place, { align: 'auto' })
  }, [place, isListed, rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the list changes
  useEffect(() => {
    // If it is already at the top, scrolling would force a layout of everything.
    if (place < 0 && rows.scrollOffset) rows.scrollToOffset(0)
    else if (place >= 0) rows.scrollToIndex(place, { align: 'auto' })
  }, [listKey, rows])
  // Content below takes its room from the list: keeps the open row visible.
  useEffect(() => {
    if (!scroller.current || place < 0) return
    let height = scroller.current.clientHeight
    const watcher = new ResizeObserver(() => {
      const now = scroller.current?.clientHeight ?? height
      if (now < height) rows.scrollToIndex(place, { align: 'auto' })
      height = now
    })
    watcher.observe(scroller.current)
    return () => watcher.disconnect()
  }, [place, rows])
  // What had the focus is gone (the list before this one, a button of an empty place), or the list was awaited.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, on mounting
  useEffect(() => {
    if (isFocusable && document.activeElement?.matches('body, [data-focus-home]')) scroller.current?.focus()
  }, [])
  return { scroller, rows }
}

/** Ctrl A selects all, Esc goes back to the open one. */
function isSelecting(event: KeyboardEvent<HTMLElement>, { onAll, onDrop }: RowSelection): boolean {
  const hasCtrl = IS_MAC ? event.metaKey : event.ctrlKey
  if (event.key === 'Escape') return onDrop({ isSpoken: true })
  if (event.key.toLowerCase() !== 'a' || !hasCtrl || event.shiftKey || event.altKey) return false
  onAll()
  return true
}
