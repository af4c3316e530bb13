// Undo and redo. What cannot be taken back is explained in a strip that names the act; while somebody types, the keys and
// the menu mean the typing.
import { create } from 'zustand'
import type { ActName } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { actNameWords } from '../messages/act-words.ts'
import { words } from '../messages/words.ts'
import { currentActs } from '../queries/acts.ts'
import { announce } from '../ui/announcer.tsx'
import { isTyping } from './typing.ts'

export type Direction = 'undo' | 'redo'

interface Stuck {
  readonly direction: Direction
  readonly act: ActName
  readonly problem: AnyProblem
}

export const useStuckAct = create<{ readonly stuck: Stuck | null }>()(() => ({ stuck: null }))

export function dismissStuckAct(): void {
  useStuckAct.setState({ stuck: null })
}

let isBusy = false

/** Takes the last act back, or does it again. */
export async function stepActs(direction: Direction): Promise<void> {
  if (isTyping(document.activeElement)) {
    document.execCommand(direction)
    return
  }
  const act = currentActs()[direction]
  if (act === null) announce(words(`undo.nothing-${direction}`))
  if (act === null || isBusy) return
  isBusy = true
  dismissStuckAct()
  try {
    const done = direction === 'undo' ? await api.actsUndo({}) : await api.actsRedo({})
    announce(words(direction === 'undo' ? 'undo.undone' : 'undo.redone', { act: actNameWords(done) }))
  } catch (error) {
    useStuckAct.setState({ stuck: { direction, act, problem: problemOf(error) } })
  } finally {
    isBusy = false
  }
}
