// The find bar of the open article: the search text and the current match.
import { flushSync } from 'react-dom'
import { create } from 'zustand'
import type { Shown } from '../../../session/view-state.ts'
import { rememberFocus } from '../../../ui/focus-return.ts'

export type FindPurpose = 'find' | 'correct'

export interface FindState {
  readonly isOpen: boolean
  /** Whether matches are for reading, or to be corrected at once: then Enter corrects. */
  readonly purpose: FindPurpose
  readonly text: string
  readonly isExact: boolean
  /** Index of the current match, from 0. */
  readonly at: number
  readonly returnFocus: () => void
  /** The list that opened the bar at one of its places, and closes it when it is left; null: the user opened it. */
  readonly list: Shown | null
}

export const useFind = create<FindState>()(() => ({
  isOpen: false,
  purpose: 'find',
  text: '',
  isExact: false,
  at: 0,
  returnFocus: () => undefined,
  list: null,
}))

/** Opens the bar with the selected words; if it is already open, only focuses its field. */
export function openFind(purpose: FindPurpose = 'find'): void {
  const { isOpen } = useFind.getState()
  const selected = getSelection()?.toString().trim() ?? ''
  const isMeant = !isOpen && selected !== '' && !selected.includes('\n')
  // Immediately, not in the next frame: the next key already belongs to the field.
  flushSync(() => {
    useFind.setState({ purpose, list: null })
    if (!isOpen) useFind.setState({ isOpen: true, returnFocus: rememberFocus() })
    if (isMeant) useFind.setState({ text: selected, at: 0 })
  })
  const field = document.querySelector<HTMLInputElement>('input[data-find-field]')
  field?.focus()
  field?.select()
}

export function closeFind(): void {
  const { returnFocus } = useFind.getState()
  useFind.setState({ isOpen: false })
  returnFocus()
}
