// Listens for the keys that act anywhere in the window.
import { useEffect } from 'react'
import { currentSettings, useSettings } from '../queries/settings.ts'
import { COMMANDS } from './commands.ts'
import { isSingleKey, shortcutFor } from './shortcuts.ts'
import { useViewState } from './view-state.ts'

export const IS_MAC = navigator.platform.startsWith('Mac')

/** Acts on the window's keys while the component is shown. */
export function useShortcuts(): void {
  useSettings() // Asked for here, so that they are there when the first key is pressed.
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const isOver = isOverlaid()
  if (event.key === 'Escape') {
    if (isOver || isTyping(event.target) || useViewState.getState().query === '') return
    event.preventDefault()
    COMMANDS['clear-filter']()
    return
  }
  const found = shortcutFor(event, IS_MAC)
  if (!found) return
  if (found.isReview && !isReviewing()) return
  const isBarred = isTyping(event.target) || isOver || !currentSettings().singleKeys
  if (isSingleKey(found.chord) && isBarred) return
  if (isOver && found.command !== 'sidebar' && found.command !== 'inspector') return
  event.preventDefault()
  COMMANDS[found.command]()
}

/** A dialog, drawer or menu lies over the panes and has the keys. */
function isOverlaid(): boolean {
  return document.querySelector('[role=dialog], [role=menu]') !== null
}

/** The focus is in the article or among its corrections. */
function isReviewing(): boolean {
  return document.activeElement?.closest('[data-pane=article], [data-pane=inspector]') != null
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]')
  )
}
