// Asking for a link's address while typing.
import { create } from 'zustand'

export interface LinkDialogState {
  readonly asked: { readonly address: string; readonly onSet: (address: string | null) => void } | null
}

export const useLinkDialog = create<LinkDialogState>()(() => ({ asked: null }))

/** Asks, beginning with an address; `onSet` is called with a valid address, or null to remove the link. */
export function askForLink(address: string, onSet: (address: string | null) => void): void {
  useLinkDialog.setState({ asked: { address, onSet } })
}

export function closeLinkDialog(): void {
  useLinkDialog.setState({ asked: null })
}
