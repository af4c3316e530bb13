// Whether a command can do anything now: menus and toolbars disable it otherwise. A command not listed here always can.

import { selectedPlace } from '../../features/reader/places/selected-place.ts'
import { findingsNow, isReviewingFindings } from '../../features/review/findings/article-findings.ts'
import { currentActs } from '../../queries/acts.ts'
import { currentArchive } from '../../queries/archive.ts'
import { activeCorrection, openedNow } from '../../session/article/opened.ts'
import type { Command } from '../../session/commands.ts'
import { isTyping } from '../../session/keys/typing.ts'
import { idsToActOn } from '../../session/selection.ts'
import { useViewState } from '../../session/view-state.ts'
import { canFormat } from './format-commands.ts'

const isWritable = (): boolean => currentArchive()?.readOnly === null
const hasArticle = (): boolean => useViewState.getState().articleId !== null
const hasSelected = (): boolean => selectedPlace() !== null
const isTypedIn = (): boolean => isTyping(document.activeElement)
const canAlter = (): boolean => isWritable() && hasArticle()
const canReformat = (): boolean => isWritable() && canFormat()
const canSetState = (): boolean => isWritable() && idsToActOn().length > 0

const APPLIES: Partial<Readonly<Record<Command, () => boolean>>> = {
  accept: canDecide,
  reject: canDecide,
  'ignore-in-article': () => isReviewingFindings() && canDecide(),
  'edit-correction': canDecide,
  note: () => isWritable() && activeCorrection(openedNow()) !== null,
  'edit-text': canAlter,
  'correct-words': canAlter,
  'correct-selection': () => isWritable() && hasSelected(),
  'suggest-selection': () => isWritable() && hasSelected(),
  bold: canReformat,
  emphasis: canReformat,
  link: canReformat,
  'line-kinds': canReformat,
  'compose-notice': canAlter,
  find: hasArticle,
  'new-article': isWritable,
  'paste-article': isWritable,
  tag: canSetState,
  export: () => idsToActOn().length > 0,
  'state-new': canSetState,
  'state-in-work': canSetState,
  'state-checked': canSetState,
  'state-done': canSetState,
  withdraw: canSetState,
  'put-back': canSetState,
  remove: canSetState,
  'compare-versions': hasArticle,
  'show-in-source': hasArticle,
  'article-integrity': hasArticle,
  'save-life': hasArticle,
  undo: () => currentActs().undo !== null,
  redo: () => currentActs().redo !== null,
  cut: () => isTypedIn() && isTextSelected(),
  copy: isTextSelected,
  paste: () => isTypedIn(),
}

/** Whether it can do anything now. */
export function commandApplies(command: Command): boolean {
  return APPLIES[command]?.() ?? true
}

function canDecide(): boolean {
  if (!isWritable()) return false
  if (!isReviewingFindings()) return activeCorrection(openedNow()) !== null
  const { findingId } = useViewState.getState()
  return findingsNow()?.findings.some(({ id }) => id === findingId) ?? false
}

/** In a field or on the page. */
function isTextSelected(): boolean {
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.selectionStart !== field.selectionEnd
  }
  return getSelection()?.isCollapsed === false
}
