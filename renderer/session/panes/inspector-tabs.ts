// Going to a tab of the inspector from anywhere: it is shown next to the others, in place of one where there is no room.

import { changeView, type InspectorTab, useViewState } from '../view-state.ts'
import { focusPaneNext } from './pane-focus.ts'
import { arrangePanes, usePaneLayout } from './pane-layout.ts'
import { currentStep, useWidthStep } from './width-step.ts'

/** Shows a tab and leaves the focus where it is. */
export function showTab(tab: InspectorTab): void {
  changeView({ tab })
  if (currentStep() === 'four') arrangePanes({ isInspectorShown: true })
  else callInspector()
}

/** Shows the inspector where another pane has to give way to it; in a window of one pane it lies below the article. */
export function callInspector(): void {
  changeView({ drawer: 'inspector', ...(currentStep() === 'one' ? { onePane: 'article' } : {}) })
}

/** Puts an inspector away that another pane gave way to; the focus goes back to the article when it was in there. */
export function closeInspector(): void {
  const hadFocus = document.activeElement?.closest('[data-pane=inspector]') != null
  changeView({ drawer: null })
  if (hadFocus) focusPaneNext('article')
}

/** Whether the inspector is in sight. */
export function useInspectorInSight(): boolean {
  const isCalled = useViewState((state) => state.drawer === 'inspector')
  const isShown = usePaneLayout((layout) => layout.isInspectorShown)
  return useWidthStep() === 'four' ? isShown : isCalled
}

export function goToTab(tab: InspectorTab): void {
  showTab(tab)
  // Once the pane is there.
  focusPaneNext('inspector', 2)
}
