// The unsaved words of a notice: kept outside the pane, which comes and goes with the width of the window.
import { create } from 'zustand'

export interface NoticeDraft {
  readonly articleId: string
  readonly text: string
}

export const useNoticeDraft = create<{ readonly draft: NoticeDraft | null }>()(() => ({ draft: null }))

export function draftNotice(draft: NoticeDraft | null): void {
  useNoticeDraft.setState({ draft })
}
