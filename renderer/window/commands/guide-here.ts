// Opens the guide at what is being done here: it looks at the dialogs and the editor, which the guide itself knows nothing of.
import { useArchiveFind } from '../../features/archive-find/find-acts.ts'
import { openGuide } from '../../features/guide/guide-acts.ts'
import type { Doing } from '../../features/guide/guide-topics.ts'
import { useArchiveHistory } from '../../features/history/archive/archive-history-acts.ts'
import { useIntegrity } from '../../features/integrity/integrity-acts.ts'
import { useEditing } from '../../features/reader/edit/editing.ts'
import { useOverlay } from '../../session/overlay.ts'
import { useViewState } from '../../session/view-state.ts'

export function openGuideHere(): void {
  openGuide({ dialog: dialogNow(), isEditing: useEditing.getState().now !== null })
}

function dialogNow(): Doing['dialog'] {
  if (useArchiveFind.getState().isOpen) return 'find'
  if (useArchiveHistory.getState().isOpen) return 'history'
  if (useIntegrity.getState().isOpen) return 'integrity'
  if (useViewState.getState().isKeySheetOpen) return 'keys'
  const { open } = useOverlay.getState()
  if (open === 'house-notices') return 'notices'
  return open === 'keys' || open === 'tags' ? open : null
}
