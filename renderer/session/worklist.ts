// A worklist: what the list pane lists, gone through item by item. Every feature that has one describes it in a record, and the window
// knows them all (window/worklists.ts).
import { type ComponentType, useEffect, useRef } from 'react'
import { announce } from '../ui/announcer.tsx'
import { changeView, useViewState } from './view-state.ts'

export interface Worklist {
  /** What the list pane shows. */
  readonly List: ComponentType
  /** What is where articles are read, if the items are no articles and lead to none; the inspector is then not shown either. */
  readonly Entry?: ComponentType
  /** Opens the next (1) or previous (-1) item. */
  readonly step: (direction: 1 | -1) => void
  /** Goes to the next (1) or previous (-1) correction or finding, through all items. */
  readonly stepAnywhere: (direction: 1 | -1) => void
}

/** What a worklist lists, in its order. */
export interface Listed<Item> {
  readonly items: readonly Item[]
  /** Place of the open item, from 0; -1: none of them is open. */
  readonly place: number
  /** Opens the item at a place and announces it. */
  readonly open: (items: readonly Item[], place: number) => void
}

/** The place after (1) or before (-1) one; null beyond the ends. From none of them (-1), the first. */
export function placeBeside(total: number, place: number, direction: 1 | -1): number | null {
  const next = place < 0 ? 0 : place + direction
  return next >= 0 && next < total ? next : null
}

/** Opens the item after (1) or before (-1) the open one, or says (`noMore`) that there is none. */
export function stepThroughItems<Item>({ items, place, open }: Listed<Item>, direction: 1 | -1, noMore: string): void {
  const next = placeBeside(items.length, place, direction)
  if (next === null) announce(noMore)
  else open(items, next)
}

/** What a worklist that is shown opened last. */
export interface Followed {
  /** -1: it has opened nothing yet. */
  readonly place: number
  readonly openId: string | null
}

/**
 * What a worklist has to open by itself: the place of an item, 'nothing' when the open article belongs to no item, null when all is as it
 * should be. `openId` names what is open; it stays the same when the item it stood for has left the list.
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
 * Opens the first item, or the one that is open already; and, once the open one has left the list, the one that has its place then. A list
 * without items keeps no article of another list open. `items` is null until they are known; nothing is opened while `isHeld`.
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
