// The proposals as one listbox: only those in sight exist, the focus stays on the list, and the keys of reviewing act in it.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { OpenProposal } from '../../../electron/contract/index.ts'
import { focusPane } from '../../app/pane-focus.ts'
import { openProposalAt, placeIn } from '../../app/proposals/proposal-acts.ts'
import { look, useViewState } from '../../app/view-state.ts'
import { words } from '../../messages/words.ts'
import { currentSettings } from '../../queries/settings.ts'
import { placeAfter } from '../../ui/list-keys.ts'
import list from '../../ui/list-row.module.css'
import { ProposalRow } from './proposal-row.tsx'

/** CSS pixels; every row has the same height, so that nothing ever moves. */
const ROW_HEIGHT = 88

export function ProposalRows({ proposals }: { readonly proposals: readonly OpenProposal[] }) {
  'use no memo'
  const place = useViewState(({ correctionId }) => placeIn(proposals, correctionId))
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: proposals.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
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
  return (
    <div
      ref={scroller}
      className={list.rows}
      role="listbox"
      aria-label={words('proposals.list')}
      aria-activedescendant={shown.some(({ index }) => index === place) ? rowId(place) : undefined}
      tabIndex={0}
      data-pane-target
      data-reviews
      onClick={(event) => onClick(event, proposals)}
      onKeyDown={(event) => onKeyDown(event, proposals, place)}
    >
      <div role="presentation" className={list.track} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const proposal = proposals[index]
          if (!proposal) return null
          const position = { id: rowId(index), index, start, total: proposals.length }
          return (
            <ProposalRow key={proposal.corrections[0]} {...position} proposal={proposal} isOpen={index === place} />
          )
        })}
      </div>
    </div>
  )
}

function rowId(index: number): string {
  return `proposal-${index}`
}

function onClick(event: MouseEvent<HTMLElement>, proposals: readonly OpenProposal[]): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
  if (!row) return
  openProposalAt(proposals, Number(row.dataset.place))
  look({ onePane: 'article' })
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, proposals: readonly OpenProposal[], place: number): void {
  if (event.key === 'Enter') {
    event.preventDefault()
    look({ onePane: 'article' })
    // In a window of one pane the article appears only now.
    requestAnimationFrame(() => focusPane('article'))
    return
  }
  const screen = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 1)
  const hasLetters = currentSettings().singleKeys
  const next = placeAfter(event, place < 0 ? null : place, { total: proposals.length, screen, hasLetters })
  if (next === null) return
  event.preventDefault()
  openProposalAt(proposals, next)
}
