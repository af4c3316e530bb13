// The places in the open article of the words the list is filtered by, and stepping through them.
import { create } from 'zustand'
import { words } from '../../../messages/words.ts'
import type { ShownPlace } from '../../../session/shown-text/text-places.ts'
import { changeView } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'

export const NOWHERE = -1

interface SoughtState {
  readonly places: readonly ShownPlace[]
  /** Index of the place visited last, from 0. */
  readonly at: number
}

const NONE: SoughtState = { places: [], at: NOWHERE }

export const useSought = create<SoughtState>()(() => NONE)

export function forgetSought(): void {
  useSought.setState(NONE)
}

/** Goes to the next (1) or previous (-1) filter match, wrapping around. */
export function stepSought(direction: 1 | -1): void {
  const { places, at } = useSought.getState()
  const total = places.length
  if (total === 0) {
    announce(words('sought.none'))
    return
  }
  const from = at === NOWHERE && direction === -1 ? 0 : at
  const next = (from + direction + total) % total
  changeView({ onePane: 'article' })
  useSought.setState({ at: next })
  announce(words('find.position', { place: next + 1, total }))
}
