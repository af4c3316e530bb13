// The words of a notice while they are being typed: kept outside the pane, which goes and comes with the width of the window.
import { create } from 'zustand'

export interface NoticeDraft {
  readonly articleId: string
  readonly text: string
}

export const useNoticeDraft = create<{ readonly draft: NoticeDraft | null }>()(() => ({ draft: null }))

export function draftNotice(draft: NoticeDraft | null): void {
  useNoticeDraft.setState({ draft })
}
