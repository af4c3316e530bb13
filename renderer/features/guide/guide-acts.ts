// Which page of the guide is open, and at which section.

import { create } from 'zustand'
import { currentArchive } from '../../queries/archive.ts'
import { useEdited } from '../../session/article/edited.ts'
import { isOverlayOpen, openOverlay } from '../../session/overlay.ts'
import { useViewState } from '../../session/view-state.ts'
import { topicOfDialog } from '../../ui/guide-topic.ts'
import { topicOf } from './guide-topics.ts'

interface GuideState {
  readonly page: string
  /** '': the beginning of the page. */
  readonly section: string
  readonly query: string
}

export const useGuide = create<GuideState>()(() => ({ page: 'guide', section: '', query: '' }))

/** Opens the guide at the section on the current task. */
export function openGuide(): void {
  const { shown, tab } = useViewState.getState()
  const pane = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane
  const topic = topicOf({
    dialog: topicOfDialog(),
    isArchiveOpen: currentArchive() !== null,
    isEditing: useEdited.getState().articleId !== null,
    isOfArticle: pane === 'article' || pane === 'inspector',
    shown,
    tab,
  })
  const [page = 'guide', section = ''] = topic.split('#')
  useGuide.setState({ page, section, query: '' })
  if (!isOverlayOpen('guide')) openOverlay('guide')
}

export function turnTo(page: string, section = ''): void {
  useGuide.setState({ page, section })
}
