// What keys, buttons and menus do to the correction selected, by name; commands.ts takes them in.
import { editCorrection } from '../features/reader/correct/edit-correction.ts'
import { beginEditing } from '../features/reader/edit/editing.ts'
import { openFind } from '../features/reader/find/find-state.ts'
import { words } from '../messages/words.ts'
import { currentArchive } from '../queries/archive.ts'
import { announce } from '../ui/announcer.tsx'
import { activeCorrection, decideOnActive, openedNow, useReview } from './review/decide.ts'

export const REVIEW_COMMANDS = {
  accept: () => void decideOnActive('yes'),
  reject: () => void decideOnActive('no'),
  'edit-correction': editActive,
  note: takeNote,
  'edit-text': () => void beginEditing(),
  find: openFind,
} as const satisfies Readonly<Record<string, () => void>>

/** The words of the selected correction; without one, the text itself. */
function editActive(): void {
  if (currentArchive()?.readOnly !== null) {
    announce(words('correct.read-only'))
    return
  }
  const opened = openedNow()
  const active = activeCorrection(opened)
  if (opened && active) editCorrection(opened, active.correction)
  else void beginEditing()
}

function takeNote(): void {
  if (currentArchive()?.readOnly !== null || !activeCorrection(openedNow())) return
  useReview.setState(({ note }) => ({ note: note ?? '' }))
}
