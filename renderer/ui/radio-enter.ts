// Enter on a choice goes on, as in any form: React Aria keeps that key for pressing, and a radio button has nothing to press.
import type { KeyboardEvent } from 'react'

/** A handler for `onKeyDownCapture` of a form: Enter on a radio button does what Enter does elsewhere in it. */
export function radioEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio'
    if (event.key !== 'Enter' || !isRadio) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}
