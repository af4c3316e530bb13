// The bar that finds words in the open article: what is looked for and which match is looked at.
import { flushSync } from 'react-dom'
import { create } from 'zustand'
import { rememberFocus } from '../../../ui/focus-return.ts'

export type FindPurpose = 'find' | 'correct'

export interface FindState {
  readonly isOpen: boolean
  /** Looking for words to read, or to correct the ones found at once: then Enter corrects. */
  readonly purpose: FindPurpose
  readonly text: string
  readonly isExact: boolean
  /** Place of the match looked at, from 0. */
  readonly at: number
  readonly returnFocus: () => void
}

export const useFind = create<FindState>()(() => ({
  isOpen: false,
  purpose: 'find',
  text: '',
  isExact: false,
  at: 0,
  returnFocus: () => undefined,
}))

/** Opens the bar with the words selected; when it is open already its field takes the focus again, and nothing else moves. */
export function openFind(purpose: FindPurpose = 'find'): void {
  const { isOpen } = useFind.getState()
  const selected = getSelection()?.toString().trim() ?? ''
  const isMeant = !isOpen && selected !== '' && !selected.includes('\n')
  // At once, not with the next frame: the next key belongs to the field already.
  flushSync(() => {
    useFind.setState({ purpose })
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
