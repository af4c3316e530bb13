// A worklist: what the list pane lists, for going through item by item. Every feature that has one describes it in a
// record; window/worklists.ts lists them all.
import { type ComponentType, useEffect, useRef } from 'react'
import { announce } from '../ui/announcer.tsx'
import { changeView, useViewState } from './view-state.ts'

export interface Worklist {
  /** The content of the list pane. */
  readonly List: ComponentType
  /** Replaces the article if the items are not articles and lead to none; the inspector is then hidden too. */
  readonly Entry?: ComponentType
  /** Opens the next (1) or previous (-1) item. */
  readonly step: (direction: 1 | -1) => void
  /** Goes to the next (1) or previous (-1) correction or finding, across all items. */
  readonly stepAnywhere: (direction: 1 | -1) => void
}

/** The items of a worklist, in order. */
export interface Listed<Item> {
  readonly items: readonly Item[]
  /** Index of the open item, from 0; -1: none is open. */
  readonly place: number
  /** Opens the item at a place and announces it. */
  readonly open: (items: readonly Item[], place: number) => void
}

/** The index after (1) or before (-1) one; null beyond the ends. From none (-1), the first. */
export function placeBeside(total: number, place: number, direction: 1 | -1): number | null {
  const next = place < 0 ? 0 : place + direction
  return next >= 0 && next < total ? next : null
}

/** Opens the item after (1) or before (-1) the open one, or announces (`noMore`) that there is none. */
export function stepThroughItems<Item>({ items, place, open }: Listed<Item>, direction: 1 | -1, noMore: string): void {
  const next = placeBeside(items.length, place, direction)
  if (next === null) announce(noMore)
  else open(items, next)
}

/** What the shown worklist opened last. */
export interface Followed {
  /** -1: nothing yet. */
  readonly place: number
  readonly openId: string | null
}

/**
 * What a worklist must open by itself: the index of an item, 'nothing' when the open article belongs to no item, null
 * when nothing needs to change. `openId` names what is open; it stays the same when its item has left the list.
 */
export function toOpen(
  { total, place, openId }: { readonly total: number; readonly place: number; readonly openId: string | null },
  last: Followed,
): number | 'nothing' | null {
  const isNew = last.place < 0
  if (place >= 0) return isNew ? place : null
  if (total === 0) return isNew ? 'nothing' : null
  return isNew || last.openId === openId ? Math.min(Math.max(0, last.place), total - 1) : null
}

/**
 * Opens the first item, or the one already open; and, once the open one has left the list, the one now at its index. An
 * empty list does not keep an article of another list open. `items` is null until known; nothing is opened while
 * `isHeld`.
 */
export function useFollowing<Item>({
  items,
  place,
  openId,
  open,
  isHeld = false,
}: Omit<Listed<Item>, 'items'> & {
  readonly items: readonly Item[] | null
  readonly openId: string | null
  readonly isHeld?: boolean
}): void {
  const last = useRef<Followed>({ place: -1, openId: null })
  useEffect(() => {
    if (items === null || isHeld) return
    const next = toOpen({ total: items.length, place, openId }, last.current)
    if (place >= 0) last.current = { place, openId }
    if (next === 'nothing') closeArticle()
    if (typeof next !== 'number') return
    last.current = { place: next, openId }
    open(items, next)
  }, [items, place, openId, open, isHeld])
}

/** Nothing is open in the reader. */
function closeArticle(): void {
  if (useViewState.getState().articleId !== null)
    changeView({ articleId: null, correctionId: null, findingId: null, place: null })
}
