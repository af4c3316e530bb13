// Undo and redo. What cannot be taken back is explained in a strip that names the act; while somebody types, the keys and
// the menu mean the typing.
import { create } from 'zustand'
import type { ActName } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { actNameWords } from '../messages/act-words.ts'
import { words } from '../messages/words.ts'
import { currentActs } from '../queries/acts.ts'
import { announce } from '../ui/announcer.tsx'
import { showToast, type ToastContent } from '../ui/toast.tsx'
import { isStopped, runCounted } from './running-acts.ts'
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

/** Takes the last act back, or does it again; while somebody types, the last typing. */
export async function stepActs(direction: Direction): Promise<void> {
  if (isTyping(document.activeElement)) document.execCommand(direction)
  else await step(direction)
}

/** A button of a message that takes back what the message tells of, as long as nothing else was done since. */
export function wayBack({ act, count }: Pick<ActName, 'act' | 'count'>): NonNullable<ToastContent['action']> {
  const takeBack = (): void => {
    const last = currentActs().undo
    if (last?.act === act && last.count === count) void step('undo')
    else showToast({ text: words('undo.late') })
  }
  return { label: words('toast.undo'), onPress: takeBack }
}

async function step(direction: Direction): Promise<void> {
  const act = currentActs()[direction]
  if (act === null) announce(words(`undo.nothing-${direction}`))
  if (act === null || isBusy) return
  isBusy = true
  dismissStuckAct()
  try {
    const done = await runCounted(words(`acts.${direction}ing`), (job) =>
      direction === 'undo' ? api.actsUndo({ job }) : api.actsRedo({ job }),
    )
    announce(words(direction === 'undo' ? 'undo.undone' : 'undo.redone', { act: actNameWords(done) }))
  } catch (error) {
    if (isStopped(error)) showToast({ text: words('acts.stopped') })
    else useStuckAct.setState({ stuck: { direction, act, problem: problemOf(error) } })
  } finally {
    isBusy = false
  }
}
