// What a key, a button or a menu entry can make the window do, by name.

import { openFindAndCorrect } from '../../features/archive-find/correct-found.ts'
import { openArchiveFind } from '../../features/archive-find/find-acts.ts'
import { beginBringIn } from '../../features/bring-in/bring-in-acts.ts'
import { beginNewArticle } from '../../features/bring-in/new-article-acts.ts'
import { openExport } from '../../features/export/export-dialog-acts.ts'
import { backUpNow } from '../../features/integrity/recovery/recovery-acts.ts'
import { introduce, openSampleIntroduced } from '../../features/introduction/introduction-acts.ts'
import { stepSought } from '../../features/reader/find/sought-state.ts'
import { goToFirstFinding } from '../../features/review/needs-a-look/needs-a-look-acts.ts'
import { stepReview } from '../../features/review/step-review.ts'
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { beginCreating, closeArchive, openArchive, openInNewWindow, openWindow } from '../../session/archive-acts.ts'
import type { Command } from '../../session/commands.ts'
import { closeOverlay, isOverlayOpen, openOverlay } from '../../session/overlay.ts'
import { callInspector, closeInspector } from '../../session/panes/inspector-tabs.ts'
import { focusFilter, focusPane, focusSelectedWordsBar, stepPane } from '../../session/panes/pane-focus.ts'
import { arrangePanes, usePaneLayout } from '../../session/panes/pane-layout.ts'
import { currentStep } from '../../session/panes/width-step.ts'
import { changeView, filterBy, useViewState, type View } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'
import { worklistNow } from '../worklists.ts'
import { DESK_COMMANDS } from './desk-commands.ts'
import { EDIT_COMMANDS } from './edit-acts.ts'
import { FORMAT_COMMANDS } from './format-commands.ts'
import { REVIEW_COMMANDS } from './review-commands.ts'

export const COMMANDS: Readonly<Record<Command, () => void>> = {
  ...DESK_COMMANDS,
  'next-pane': () => stepPane(1),
  'previous-pane': () => stepPane(-1),
  'next-article': () => worklistNow().step(1),
  'previous-article': () => worklistNow().step(-1),
  'next-correction': () => stepReview(1),
  'previous-correction': () => stepReview(-1),
  'next-anywhere': () => worklistNow().stepAnywhere(1),
  'previous-anywhere': () => worklistNow().stepAnywhere(-1),
  'next-sought': () => stepSought(1),
  'previous-sought': () => stepSought(-1),
  filter: focusFilter,
  'clear-filter': clearFilter,
  'view-original': () => show('original'),
  'view-marked': () => show('marked'),
  'view-corrected': () => show('corrected'),
  sidebar: toggleSidebar,
  inspector: toggleInspector,
  'key-sheet': () => (isOverlayOpen('key-sheet') ? closeOverlay('key-sheet') : openOverlay('key-sheet')),
  'find-in-archive': () => void (currentArchive() && openArchiveFind()),
  'find-and-correct': () => void (currentArchive() && openFindAndCorrect()),
  'new-article': () => void (currentArchive() && beginNewArticle()),
  'bring-in': () => void (currentArchive() && beginBringIn()),
  export: () => void (currentArchive() && openExport()),
  backups: () => void (currentArchive() && openOverlay('backups')),
  'back-up': () => void (currentArchive() && backUpNow()),
  'new-archive': beginCreating,
  'open-archive': () => void openArchive(),
  'open-sample': () => void openSampleIntroduced(goToFirstFinding),
  introduction: () => void introduce(goToFirstFinding),
  'new-window': () => void openWindow(),
  'open-in-new-window': () => void openInNewWindow(),
  ...REVIEW_COMMANDS,
  ...FORMAT_COMMANDS,
  ...EDIT_COMMANDS,
  'selection-bar': focusSelectedWordsBar,
  'close-archive': () => void (currentArchive() && closeArchive()),
}

function show(view: View): void {
  if (useViewState.getState().view === view) return
  changeView({ view })
  announce(words('reader.announce-view', { view: words(`reader.${view}`) }))
}

function clearFilter(): void {
  filterBy('')
  focusPane('list')
}

function toggleSidebar(): void {
  const step = currentStep()
  // In a three-pane window it has given way to the inspector, and replaces it again.
  if (step === 'three' && useViewState.getState().drawer === 'inspector') {
    closeInspector()
    arrangePanes({ isSidebarShown: true })
  } else if (step === 'four' || step === 'three')
    arrangePanes({ isSidebarShown: !usePaneLayout.getState().isSidebarShown })
  else changeView({ drawer: useViewState.getState().drawer === 'sidebar' ? null : 'sidebar' })
}

function toggleInspector(): void {
  if (currentStep() === 'four') arrangePanes({ isInspectorShown: !usePaneLayout.getState().isInspectorShown })
  else if (useViewState.getState().drawer === 'inspector') closeInspector()
  else callInspector()
}
