// Undo and redo. A message says what was undone and where, with buttons to redo it and to show the place. What cannot
// be undone is explained in a strip that names the act; in a text field, the keys and the menu undo typing.
import { create } from 'zustand'
import type { ActName, SteppedAct } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { steppedWords } from '../../messages/act-words.ts'
import { words } from '../../messages/words.ts'
import { currentActs } from '../../queries/acts.ts'
import { showToast, type ToastContent } from '../../ui/toast.tsx'
import { isTyping } from '../keys/typing.ts'
import { inTurn } from './act-turns.ts'
import { forgetOwnAct, ownActBefore, useOwnAct } from './own-act.ts'
import { isStopped, runCounted } from './running-acts.ts'
import { showStepped } from './show-stepped.ts'

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

/** Undoes the last act, or redoes it; in a text field, the last typing. */
export async function stepActs(direction: Direction): Promise<void> {
  if (isTyping(document.activeElement)) document.execCommand(direction)
  else await step(direction)
}

/** A message's Undo button, valid as long as nothing else was done since. */
export function wayBack({ act, count }: Pick<ActName, 'act' | 'count'>): NonNullable<ToastContent['action']> {
  const takeBack = (): void => {
    const last = currentActs().undo
    if (last?.act === act && last.count === count) void step('undo')
    else showToast({ text: words('undo.late') })
  }
  return { label: words('toast.undo'), onPress: takeBack }
}

/** Messages about undo and redo: only the last one is shown. */
const TOPIC = 'undo'

/** A step requested while an act is running waits for it; it is dropped when the one before it failed. */
async function step(direction: Direction): Promise<void> {
  await inTurn('undo', () => stepNow(direction))
}

/** Returns whether steps waiting after it may run. */
async function stepNow(direction: Direction): Promise<boolean> {
  const own = direction === 'undo' ? ownActBefore(useOwnAct.getState(), currentActs().undo) : null
  if (own) {
    forgetOwnAct()
    await own.takeBack()
    return false // The focus is in the editor now, where the keys undo typing.
  }
  dismissStuckAct()
  // Main knows of an act that was running when this one was requested.
  const act = currentActs()[direction] ?? (await api.actsState({}))[direction]
  if (act === null) {
    showToast({ text: words(`undo.nothing-${direction}`), topic: TOPIC })
    return false
  }
  try {
    const done = await runCounted(words(`acts.${direction}ing`), (job) =>
      direction === 'undo' ? api.actsUndo({ job }) : api.actsRedo({ job }),
    )
    showToast(steppedToast(direction, done))
    return true
  } catch (error) {
    if (isStopped(error)) showToast({ text: words('acts.stopped') })
    else useStuckAct.setState({ stuck: { direction, act: currentActs()[direction] ?? act, problem: problemOf(error) } })
    return false
  }
}

function steppedToast(direction: Direction, done: SteppedAct): ToastContent {
  const other = direction === 'undo' ? 'redo' : 'undo'
  const canShow = done.articles.length > 0 && done.isThere
  return {
    text: words(direction === 'undo' ? 'undo.undone' : 'undo.redone', { act: steppedWords(done) }),
    action: { label: words(`toast.${other}`), onPress: () => void step(other) },
    ...(canShow ? { also: { label: words('toast.show'), onPress: () => void showStepped(done) } } : {}),
    topic: TOPIC,
  }
}
