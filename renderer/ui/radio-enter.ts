// Enter on a choice submits, as in any form: React Aria keeps that key for pressing, and radio buttons and checkboxes
// have nothing to press.
import type { KeyboardEvent } from 'react'

/**
 * A handler for a form's `onKeyDownCapture`: Enter on a radio button or checkbox does what Enter does elsewhere in the
 * form.
 */
export function radioEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const isChoice = event.target instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(event.target.type)
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !isChoice) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}
