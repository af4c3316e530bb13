// How many panes the window has room for, in CSS pixels, so that zooming counts too.
import { useSyncExternalStore } from 'react'

export type WidthStep = 'four' | 'three' | 'two' | 'one'

const STEPS: readonly { readonly least: number; readonly step: WidthStep }[] = [
  { least: 1180, step: 'four' },
  { least: 900, step: 'three' },
  { least: 680, step: 'two' },
]

/** Number of panes side by side in a window of this width. */
export function stepOf(width: number): WidthStep {
  return STEPS.find(({ least }) => width >= least)?.step ?? 'one'
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

export function currentStep(): WidthStep {
  return stepOf(window.innerWidth)
}

export function useWidthStep(): WidthStep {
  return useSyncExternalStore(subscribe, currentStep)
}
