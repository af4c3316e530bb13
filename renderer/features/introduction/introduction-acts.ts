// The introduction: four steps on the sample archive, from a finding to an exported article. It follows the user's
// actions; each step, or all of it, can be skipped, and Help opens it again.
import { create } from 'zustand'
import { words } from '../../messages/words.ts'
import { currentSettings } from '../../queries/settings.ts'
import { openSample } from '../../session/archive-acts.ts'
import { changeSetting } from '../../session/change-setting.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'

export const STEPS = ['find', 'correct', 'notice', 'export'] as const
export type Step = (typeof STEPS)[number]

interface Introduction {
  /** null: not shown. */
  readonly step: Step | null
  /** Whether the sample is still being checked, so that there is nothing to find yet. */
  readonly isPreparing: boolean
}

const OFF: Introduction = { step: null, isPreparing: false }

export const useIntroduction = create<Introduction>()(() => OFF)

/** Finds something to begin with, and goes there if `isWanted` is still true. */
type Prepare = (isWanted: () => boolean) => Promise<void>

/** Opens the sample, with the introduction for users who have never seen it. */
export async function openSampleIntroduced(prepare: Prepare): Promise<void> {
  if ((await openSample()) && !currentSettings().introduced) await begin(prepare)
}

/** Opens the sample with the introduction. */
export async function introduce(prepare: Prepare): Promise<void> {
  if (await openSample()) await begin(prepare)
}

async function begin(prepare: Prepare): Promise<void> {
  const isOn = (): boolean => useIntroduction.getState().step !== null
  useIntroduction.setState({ step: 'find', isPreparing: true })
  await prepare(isOn)
  if (isOn()) useIntroduction.setState({ isPreparing: false })
}

/** Goes to the step after `from`, unless another one is already shown; ends after the last one. */
export function goOnFrom(from: Step): void {
  if (useIntroduction.getState().step !== from) return
  const next = STEPS[STEPS.indexOf(from) + 1]
  if (next === undefined) {
    endIntroduction()
    showToast({ text: words('introduction.done') })
    return
  }
  useIntroduction.setState({ step: next })
  announce(words(`introduction.${next}`))
}

/** Closes it for good; Help opens it again. */
export function endIntroduction(): void {
  useIntroduction.setState(OFF)
  changeSetting({ introduced: true })
}

/** Another archive is open: the introduction is about the sample. */
export function forgetIntroduction(): void {
  useIntroduction.setState(OFF)
}
