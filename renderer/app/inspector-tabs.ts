// Going to a tab of the inspector from anywhere: it is shown, beside the others or over them, and takes the focus.
import { focusPane } from './pane-focus.ts'
import { arrangePanes } from './pane-layout.ts'
import { type InspectorTab, look } from './view-state.ts'
import { currentStep } from './width-step.ts'

export function goToTab(tab: InspectorTab): void {
  look({ tab })
  if (currentStep() === 'four') arrangePanes({ isInspectorShown: true })
  else look({ drawer: 'inspector' })
  // Once the pane is there.
  requestAnimationFrame(() => requestAnimationFrame(() => focusPane('inspector')))
}
