// Enter on a choice goes on, as in any form: React Aria keeps that key for pressing, and radio buttons and boxes have nothing to press.
import type { KeyboardEvent } from 'react'

/** A handler for `onKeyDownCapture` of a form: Enter on a radio button or a box does what Enter does elsewhere in it. */
export function radioEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const isChoice = event.target instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(event.target.type)
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !isChoice) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}
