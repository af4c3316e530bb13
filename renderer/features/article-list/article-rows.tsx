// The rows as one listbox: only those in sight exist, the focus stays on the list, the selected row is its active descendant.
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import type { ListPage } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { type ListView, rowIn } from '../../queries/article-list.ts'
import { currentSettings, useSettings } from '../../queries/settings.ts'
import { SORT_ORDERS } from '../../queries/sort-orders.ts'
import { IS_MAC } from '../../session/keys/platform.ts'
import { focusPane } from '../../session/panes/pane-focus.ts'
import { look, useViewState } from '../../session/view-state.ts'
import { placeAfter } from '../../ui/list-keys.ts'
import list from '../../ui/list-row.module.css'
import { ArticleListRow, PendingRow } from './article-list-row.tsx'
import { usePages } from './list-pages.ts'
import { useFindingCounts } from './row-findings.ts'
import { useSnippets } from './row-snippets.ts'
import { chooseAll, chooseOnly, dropSelection, reachTo, toggleAt } from './select-articles.ts'
import { ROW_HEIGHTS, useRowWindow } from './use-row-window.ts'

export interface ArticleRowsProps {
  readonly archiveId: string
  readonly view: ListView
  /** How many rows there are to show. */
  readonly rows: number
  /** The first page, which may still be the one of the filter before. */
  readonly firstPage: ListPage | undefined
  readonly isOutdated: boolean
}

export function ArticleRows({ archiveId, view, rows: total, firstPage, isOutdated }: ArticleRowsProps) {
  'use no memo'
  const { density } = useSettings()
  const selectedIds = useViewState((state) => state.selectedIds)
  const chosen = useMemo(() => new Set(selectedIds), [selectedIds])
  const { scroller, place, shown, height } = useRowWindow(total, view, ROW_HEIGHTS[density])
  const pages = usePages(archiveId, view, shown.at(0)?.index ?? 0, shown.at(-1)?.index ?? 0, firstPage)
  const snippetOf = useSnippets(
    archiveId,
    view.query,
    pages,
    density === 'compact' ? [] : shown.map(({ index }) => index),
  )
  const findingsOf = useFindingCounts(
    archiveId,
    view.query,
    pages,
    shown.map(({ index }) => index),
  )
  const isActiveMounted = shown.some(({ index }) => index === place)
  const name = words(view.query === '' ? 'list.all' : 'list.filtered')
  return (
    <div
      ref={scroller}
      className={list.rows}
      role="listbox"
      aria-label={words('list.listbox', { name, order: words(SORT_ORDERS[view.sort].label) })}
      aria-multiselectable
      aria-busy={firstPage === undefined || isOutdated}
      aria-activedescendant={isActiveMounted ? rowId(place) : undefined}
      tabIndex={0}
      data-pane-target
      data-context="article"
      data-density={density}
      onClick={onClick}
      onKeyDown={(event) => onKeyDown(event, total)}
    >
      <div role="presentation" className={list.track} style={{ height: height }}>
        {shown.map(({ index, start }) => {
          const row = rowIn(pages, index)
          const position = { id: rowId(index), index, start, total }
          if (!row) return <PendingRow key={index} {...position} />
          const isOpen = index === place
          const isSelected = chosen.size > 0 ? chosen.has(row.id) : isOpen
          const look = { row, snippet: snippetOf(row.id), findings: findingsOf(row.id), isSelected, isOpen }
          return <ArticleListRow key={index} {...position} {...look} />
        })}
      </div>
    </div>
  )
}

function rowId(index: number | null): string {
  return `article-${index}`
}

function onClick(event: MouseEvent<HTMLElement>): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
  if (!row) return
  const place = Number(row.dataset.place)
  if (IS_MAC ? event.metaKey : event.ctrlKey) return void toggleAt(place)
  if (event.shiftKey) return void reachTo(place)
  chooseOnly(place)
  look({ onePane: 'article' })
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, total: number): void {
  if (total === 0) return
  if (event.key === 'Enter') {
    event.preventDefault()
    look({ onePane: 'article' })
    // In a window of one pane the article appears only now.
    requestAnimationFrame(() => focusPane('article'))
    return
  }
  if (isSelectAll(event)) {
    event.preventDefault()
    void chooseAll()
    return
  }
  if (event.key === 'Escape' && dropSelection({ isSpoken: true })) {
    event.preventDefault()
    return
  }
  const { density, singleKeys } = currentSettings()
  const screen = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHTS[density]) - 1)
  const next = placeAfter(event, useViewState.getState().place, {
    total,
    screen,
    hasLetters: singleKeys,
  })
  if (next === null) return
  event.preventDefault()
  if (event.shiftKey) void reachTo(next)
  else chooseOnly(next)
}

function isSelectAll(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'a' && (IS_MAC ? event.metaKey : event.ctrlKey) && !event.shiftKey && !event.altKey
}
