// Listens for the keys that act anywhere in the window.

import { useEffect } from 'react'
import { commandRows, SEQUENCE_STARTS } from '../../../electron/contract/index.ts'
import { currentArchive } from '../../queries/archive.ts'
import { currentSettings, useSettings } from '../../queries/settings.ts'
import { isActing } from '../../session/acts/act-turns.ts'
import { useCorrecting } from '../../session/article/correcting.ts'
import { run } from '../../session/commands.ts'
import { shortcutsNow } from '../../session/keys/key-map.ts'
import { beginSequence, takeSequence } from '../../session/keys/key-sequence.ts'
import { onReadingKey } from '../../session/keys/reading-keys.ts'
import { type FoundShortcut, isPressed, isSingleKey, shortcutFor } from '../../session/keys/shortcuts.ts'
import { isTyping } from '../../session/keys/typing.ts'
import { useViewState } from '../../session/view-state.ts'
import { IS_MAC } from '../../ui/platform.ts'
import { canFormat } from './format-commands.ts'

/** Handles the window's keys while the component is mounted. */
export function useShortcuts(): void {
  useSettings() // Requested here, so that they are there when the first key is pressed.
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isTypedText(event)) return
  const isOver = isOverlaid()
  if (event.key === 'Escape') {
    if (isOver || isTyping(event.target) || useViewState.getState().query === '') return
    event.preventDefault()
    run('clear-filter')
    return
  }
  const isBarred = isTyping(event.target) || isOver || !currentSettings().singleKeys
  const found = shortcutFor(event, IS_MAC, takeSequence(event.timeStamp), !isOver && canFormat(), shortcutsNow())
  if (!found) {
    const start = SEQUENCE_STARTS.find((key) => isPressed({ key }, event, IS_MAC))
    if (start && !isBarred) beginSequence(start, event.timeStamp)
    else if (!isOver && currentArchive() && !isTyping(event.target) && onReadingKey(event)) event.preventDefault()
    return
  }
  const { isOverDialogs, needs } = commandRows[found.command]
  if (found.isReview && !isReviewing()) return
  if (isSingleKey(found.chord) && isBarred) return
  if (isOver && !isOverDialogs) return
  if (!currentArchive() && needs !== 'nothing') return
  if (isTyping(event.target) && (found.command === 'undo' || found.command === 'redo')) return
  event.preventDefault()
  if (event.repeat && takesTurns(found) && isActing()) return
  run(found.command)
}

/** Whether it runs after the act that is running, if any. */
function takesTurns({ command, isReview }: FoundShortcut): boolean {
  return isReview || command === 'undo' || command === 'redo'
}

/** A character for a text field or the editor: nothing here applies, and finding that out must not delay typing. */
function isTypedText({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey && isTyping(target)
}

/** A dialog, drawer or menu is open over the panes and has the keys. */
function isOverlaid(): boolean {
  if (useCorrecting.getState().now) return true
  // Overlays are siblings of the page's root; searching a whole long article would take longer than a key press may.
  const beside = [...document.body.children].filter(({ id }) => id !== 'root')
  return beside.some((element) => element.querySelector('[role=dialog], [role=menu]'))
}

/** The focus is in the article, among its corrections, in a list of them, or in the introduction to them. */
function isReviewing(): boolean {
  return document.activeElement?.closest('[data-pane=article], [data-pane=inspector], [data-reviews]') != null
}
