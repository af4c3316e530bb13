// Which overwritten version is being looked at, and deciding between it and the one that is there.
import { create } from 'zustand'
import type { Request } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'

type Decision = Request<'overwritten:choose'>

interface OverwrittenState {
  /** Name of the version looked at; null: the sheet is away. */
  readonly name: string | null
  readonly isBusy: boolean
  readonly problem: AnyProblem | null
}

export const useOverwritten = create<OverwrittenState>()(() => ({ name: null, isBusy: false, problem: null }))

/** Shows a version, or puts the sheet away. */
export function lookAtOverwritten(name: string | null): void {
  useOverwritten.setState({ name, problem: null })
}

/** Makes one of the two versions that were shown the article, then goes on to the next of those that wait. */
export async function choose(decision: Decision, next: string | null): Promise<void> {
  if (useOverwritten.getState().isBusy) return
  useOverwritten.setState({ isBusy: true, problem: null })
  try {
    await api.overwrittenChoose(decision)
    const text = words(decision.choice === 'there' ? 'overwritten.left' : 'overwritten.back')
    announce(text)
    showToast({ text })
    // The sheet may have been put away meanwhile, or show another one.
    useOverwritten.setState(({ name }) => ({ name: name === decision.name ? next : name, isBusy: false }))
  } catch (error) {
    useOverwritten.setState({ isBusy: false, problem: problemOf(error) })
  }
}
