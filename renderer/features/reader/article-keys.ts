// Keys in the article while it is read: typing replaces selected words, Enter opens the popover or the editor, and
// words can be selected without a mouse.

import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { Article } from '../../../electron/contract/index.ts'
import { currentSettings } from '../../queries/settings.ts'
import { useCorrecting } from '../../session/article/correcting.ts'
import { mayWrite } from '../../session/may-write.ts'
import { correctSelection } from './correct/correct-selection.ts'
import { selectWord } from './correct/select-words.ts'
import { beginEditing } from './edit/editing.ts'
import { selectedPlace } from './places/selected-place.ts'

/** Handles a key pressed in the reader; a handled key is not passed on. */
export function onArticleKey(event: KeyboardEvent<HTMLElement>, article: Article | null): void {
  const isOwn = event.target === event.currentTarget
  if (!article || !isOwn || event.nativeEvent.isComposing || useCorrecting.getState().now) return
  if (!act(event, article)) return
  event.preventDefault()
  event.stopPropagation()
}

/** Words pasted over a selection replace it, as typing does; formatting is dropped. */
export function onArticlePaste(event: ClipboardEvent<HTMLElement>, article: Article | null): void {
  const text = event.clipboardData.getData('text/plain').replaceAll(/\r\n?/gu, '\n').trim()
  const isOwn = event.target instanceof Element && event.target.closest('textarea, input, [contenteditable]') === null
  if (!article || !isOwn || text === '' || useCorrecting.getState().now || selectedPlace() === null) return
  event.preventDefault()
  if (mayWrite()) correctSelection(article, text)
}

/** Returns whether the key was handled. */
function act(event: KeyboardEvent<HTMLElement>, article: Article): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const hasCtrl = ctrlKey || metaKey
  if (altKey) return false
  if (hasCtrl && (key === 'ArrowRight' || key === 'ArrowLeft')) {
    selectWord(key === 'ArrowRight' ? 1 : -1, shiftKey)
    return true
  }
  if (hasCtrl) return false
  const isOpener = key === 'Enter' || key === 'F2'
  if (selectedPlace() === null) {
    if (!isOpener) return false
    if (mayWrite()) void beginEditing()
    return true
  }
  if (key === 'Escape') {
    getSelection()?.removeAllRanges()
    return true
  }
  const typed = typedText(key)
  if (!isOpener && typed === null) return false
  if (mayWrite()) correctSelection(article, typed)
  return true
}

/**
 * What a key types over the selection; null when it types nothing, or when shortcuts without Ctrl or Alt are switched
 * off.
 */
function typedText(key: string): string | null {
  if (!currentSettings().singleKeys || key === ' ') return null
  if (key === 'Delete' || key === 'Backspace') return ''
  return [...key].length === 1 ? key : null
}
