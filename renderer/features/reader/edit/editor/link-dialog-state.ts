// Asking for the address of a link, while the article is typed.
import { create } from 'zustand'

export interface LinkDialogState {
  readonly asked: { readonly address: string; readonly onSet: (address: string | null) => void } | null
}

export const useLinkDialog = create<LinkDialogState>()(() => ({ asked: null }))

/** Asks, beginning with an address; `onSet` gets one that a link may have, or null to take the link off. */
export function askForLink(address: string, onSet: (address: string | null) => void): void {
  useLinkDialog.setState({ asked: { address, onSet } })
}

export function closeLinkDialog(): void {
  useLinkDialog.setState({ asked: null })
}
