// The focus is never lost. When the focused element disappears (a button after its press, a decided card, a closed
// dialog), the focus moves to the open dialog, otherwise to the pane it was in, otherwise to the page's default place.
// One mechanism for every dialog and act.

/** Frames in which the code that removed the element may move the focus itself. */
const PATIENCE = 3

/** Watches until the returned function is called. */
export function keepFocus(): () => void {
  let pane: string | null = null
  let isWaiting = false
  const onFocusIn = ({ target }: FocusEvent): void => {
    pane = (target instanceof Element && target.closest<HTMLElement>('[data-pane]')?.dataset.pane) || pane
  }
  const check = (left: number): void => {
    if (!isNowhere()) isWaiting = false
    else if (left > 0) requestAnimationFrame(() => check(left - 1))
    else {
      isWaiting = false
      homeOf(pane)?.focus({ preventScroll: true })
    }
  }
  const later = (): void => {
    if (isWaiting || !isNowhere()) return
    isWaiting = true
    requestAnimationFrame(() => check(PATIENCE))
  }
  const observer = new MutationObserver(later)
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', onFocusIn)
  document.addEventListener('focusout', later)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', onFocusIn)
    document.removeEventListener('focusout', later)
  }
}

function isNowhere(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body
}

/** Where the focus goes in a pane, the best first. */
const TARGETS = [
  '[data-pane-target]',
  '[role=tab][aria-selected=true]',
  '[role=row][aria-selected=true][tabindex]',
  '[role=row][tabindex="0"]',
  '[tabindex="0"]',
  'button:not(:disabled)',
]
const FIRST =
  '[data-main]:not(:disabled), input:not(:disabled), textarea:not(:disabled), button:not(:disabled), [tabindex="0"]'

function homeOf(pane: string | null): HTMLElement | null {
  const dialogs = [...document.querySelectorAll<HTMLElement>('[role=dialog], [role=alertdialog], [role=menu]')]
  const dialog = dialogs.at(-1)
  if (dialog) return dialog.matches('[tabindex]') ? dialog : dialog.querySelector<HTMLElement>(FIRST)
  const places = [pane, 'list', 'article'].map((name) => document.querySelector<HTMLElement>(`[data-pane="${name}"]`))
  const shown = places.find((place) => place !== null)
  const targets = TARGETS.map((target) => shown?.querySelector<HTMLElement>(target))
  return targets.find((target) => target) ?? document.querySelector<HTMLElement>('[data-focus-home]')
}
