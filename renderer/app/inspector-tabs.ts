// Going to a tab of the inspector from anywhere: it is shown, beside the others or over them.
import { focusPane } from './pane-focus.ts'
import { arrangePanes } from './pane-layout.ts'
import { type InspectorTab, look } from './view-state.ts'
import { currentStep } from './width-step.ts'

/** Shows a tab and leaves the focus where it is, unless the inspector has to be laid over the rest. */
export function showTab(tab: InspectorTab): void {
  look({ tab })
  if (currentStep() === 'four') arrangePanes({ isInspectorShown: true })
  else look({ drawer: 'inspector' })
}

export function goToTab(tab: InspectorTab): void {
  showTab(tab)
  // Once the pane is there.
  requestAnimationFrame(() => requestAnimationFrame(() => focusPane('inspector')))
}
