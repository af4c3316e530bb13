// Choosing between an overwritten version and the present one.
import { create } from 'zustand'
import type { Request } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'

type Decision = Request<'overwritten:choose'>

interface OverwrittenState {
  /** Name of the version shown; null: the sheet is closed. */
  readonly name: string | null
  readonly isBusy: boolean
  readonly problem: AnyProblem | null
}

export const useOverwritten = create<OverwrittenState>()(() => ({ name: null, isBusy: false, problem: null }))

/** Shows a version, or closes the sheet. */
export function lookAtOverwritten(name: string | null): void {
  useOverwritten.setState({ name, problem: null })
}

/** Makes one of the two versions shown the article, then shows the next one awaiting a decision. */
export async function choose(decision: Decision, next: string | null): Promise<void> {
  if (useOverwritten.getState().isBusy) return
  useOverwritten.setState({ isBusy: true, problem: null })
  try {
    await api.overwrittenChoose(decision)
    const text = words(decision.choice === 'there' ? 'overwritten.left' : 'overwritten.back')
    announce(text)
    showToast({ text })
    // The sheet may have been closed meanwhile, or show another one.
    useOverwritten.setState(({ name }) => ({ name: name === decision.name ? next : name, isBusy: false }))
  } catch (error) {
    useOverwritten.setState({ isBusy: false, problem: problemOf(error) })
  }
}
