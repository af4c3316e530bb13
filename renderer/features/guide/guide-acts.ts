// Which page of the guide is open, and at which section.
import { create } from 'zustand'
import { currentArchive } from '../../queries/archive.ts'
import { openOverlay, useOverlay } from '../../session/overlay.ts'
import { useViewState } from '../../session/view-state.ts'
import { type Doing, topicOf } from './guide-topics.ts'

interface GuideState {
  readonly page: string
  /** '' : the beginning of the page. */
  readonly section: string
  readonly query: string
}

export const useGuide = create<GuideState>()(() => ({ page: 'guide', section: '', query: '' }))

/** Opens the guide at what is being done. */
export function openGuide(doing: Pick<Doing, 'dialog' | 'isEditing'>): void {
  const { shown, tab } = useViewState.getState()
  const pane = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane
  const isOfArticle = pane === 'article' || pane === 'inspector'
  const topic = topicOf({ ...doing, isArchiveOpen: currentArchive() !== null, shown, tab, isOfArticle })
  const [page = 'guide', section = ''] = topic.split('#')
  useGuide.setState({ page, section, query: '' })
  if (useOverlay.getState().open !== 'guide') openOverlay('guide')
}

export function turnTo(page: string, section = ''): void {
  useGuide.setState({ page, section })
}
