// Takes what is pasted while no field has the focus: in the list, in an empty archive. Reading and correcting an article are left
// alone, where a paste would be meant for the text.
import { useEffect } from 'react'
import { isTyping } from '../../session/keys/typing.ts'
import { takePasted } from './new-article-acts.ts'

/** A dialog has the window to itself; a menu is on its way out when its entry pastes. */
const OVER = '[role=dialog]:not(:has([role=menu]))'

/** Makes new articles of what is pasted while the component is shown. */
export function usePasteTarget(): void {
  useEffect(() => {
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

function onPaste(event: ClipboardEvent): void {
  if (event.defaultPrevented || event.clipboardData === null || isTyping(event.target)) return
  const isElsewhere = document.activeElement?.closest('[data-pane=article], [data-pane=inspector]') != null
  if (isElsewhere || document.querySelector(OVER) !== null) return
  event.preventDefault()
  void takePasted(event.clipboardData)
}
