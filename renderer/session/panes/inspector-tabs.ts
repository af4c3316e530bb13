// Showing a tab of the inspector from anywhere: next to the other panes, or in place of one if there is no room.

import { changeView, type InspectorTab, useViewState } from '../view-state.ts'
import { focusPaneNext } from './pane-focus.ts'
import { arrangePanes, usePaneLayout } from './pane-layout.ts'
import { currentStep, useWidthStep } from './width-step.ts'

/** Shows a tab without moving the focus. */
export function showTab(tab: InspectorTab): void {
  changeView({ tab })
  if (currentStep() === 'four') arrangePanes({ isInspectorShown: true })
  else callInspector()
}

/** Shows the inspector where another pane must give way to it; in a one-pane window it is below the article. */
export function callInspector(): void {
  changeView({ drawer: 'inspector', ...(currentStep() === 'one' ? { onePane: 'article' } : {}) })
}

/** Closes an inspector for which another pane gave way; the focus returns to the article if it was in the inspector. */
export function closeInspector(): void {
  const hadFocus = document.activeElement?.closest('[data-pane=inspector]') != null
  changeView({ drawer: null })
  if (hadFocus) focusPaneNext('article')
}

/** Whether the inspector is visible. */
export function useInspectorInSight(): boolean {
  const isCalled = useViewState((state) => state.drawer === 'inspector')
  const isShown = usePaneLayout((layout) => layout.isInspectorShown)
  return useWidthStep() === 'four' ? isShown : isCalled
}

export function goToTab(tab: InspectorTab): void {
  showTab(tab)
  // Once the pane exists.
  focusPaneNext('inspector', 2)
}
