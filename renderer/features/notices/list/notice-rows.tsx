// The notices as one listbox: only those in sight exist, the focus stays on the list. Enter goes to the article, Ctrl Enter composes
// again what is stale.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { ListedNotice } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { currentSettings } from '../../../queries/settings.ts'
import { focusPane } from '../../../session/panes/pane-focus.ts'
import { look } from '../../../session/view-state.ts'
import { placeAfter } from '../../../ui/list-keys.ts'
import list from '../../../ui/list-row.module.css'
import { composeAgain } from './notice-list-acts.ts'
import { NoticeRow } from './notice-row.tsx'

/** CSS pixels; every row has the same height, so that nothing ever moves. */
const ROW_HEIGHT = 106

export interface NoticeRowsProps {
  readonly notices: readonly ListedNotice[]
  /** Of the one whose article is open; -1 for none. */
  readonly place: number
  readonly onOpen: (place: number) => void
}

export function NoticeRows({ notices, place, onOpen }: NoticeRowsProps) {
  'use no memo'
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: notices.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    useFlushSync: false,
  })
  useEffect(() => {
    if (place >= 0) rows.scrollToIndex(place, { align: 'auto' })
  }, [place, rows])
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus()
  }, [])
  const shown = rows.getVirtualItems()
  return (
    <div
      ref={scroller}
      className={list.rows}
      role="listbox"
      aria-label={words('notices.list')}
      aria-activedescendant={shown.some(({ index }) => index === place) ? rowId(place) : undefined}
      tabIndex={0}
      data-pane-target
      onClick={(event) => onClick(event, onOpen)}
      onKeyDown={(event) => onKeyDown(event, { notices, place, onOpen })}
    >
      <div role="presentation" className={list.track} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const notice = notices[index]
          if (!notice) return null
          const position = { id: rowId(index), index, start, total: notices.length }
          return <NoticeRow key={notice.article} {...position} notice={notice} isOpen={index === place} />
        })}
      </div>
    </div>
  )
}

function rowId(index: number): string {
  return `notice-${index}`
}

function onClick(event: MouseEvent<HTMLElement>, onOpen: (place: number) => void): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
  if (!row) return
  onOpen(Number(row.dataset.place))
  look({ onePane: 'article' })
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, { notices, place, onOpen }: NoticeRowsProps): void {
  const notice = notices[place]
  if (event.key === 'Enter') {
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) {
      if (notice?.state === 'stale') composeAgain(notice)
      return
    }
    look({ onePane: 'article' })
    requestAnimationFrame(() => focusPane('article'))
    return
  }
  const screen = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 1)
  const hasLetters = currentSettings().singleKeys
  const next = placeAfter(event, place < 0 ? null : place, { total: notices.length, screen, hasLetters })
  if (next === null) return
  event.preventDefault()
  onOpen(next)
}
