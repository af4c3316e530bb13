// A detail the user was sent to, such as the date a finding says is missing: its field opens as soon as it is shown.
import { create } from 'zustand'
import type { Metadata } from '../../../electron/contract/index.ts'
import { goToTab } from '../panes/inspector-tabs.ts'

export type WantedDetail = keyof Metadata | 'byline'

export const useWantedDetail = create<{ readonly wanted: WantedDetail | null }>()(() => ({ wanted: null }))

/** Shows the details, with the field of one of them open. */
export function goToDetail(wanted: WantedDetail | null): void {
  useWantedDetail.setState({ wanted })
  goToTab('details')
}

/** The field is open: clears the request. */
export function takeWantedDetail(): void {
  useWantedDetail.setState({ wanted: null })
}
