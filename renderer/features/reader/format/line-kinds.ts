// Opens the list of paragraph kinds, and remembers the selection: the list takes the focus.
import { openOverlay } from '../../../session/overlay.ts'

let selected: Range | null = null

export function openLineKinds(): void {
  const selection = getSelection()
  selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
  openOverlay('line-kinds')
}

/** Restores the selection from when the list was opened. */
export function selectAgain(): void {
  const selection = getSelection()
  if (!selected || !selection) return
  selection.removeAllRanges()
  selection.addRange(selected)
  selected = null
}
