// Where the focus goes back to when something that was laid over the page is put away.

/** Remembers what has the focus now; the function answered gives it back, or to the article when that is gone. */
export function rememberFocus(): () => void {
  const before = document.activeElement
  return () => {
    const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body
    const target = isThere ? before : document.querySelector<HTMLElement>('[data-pane=article] [data-pane-target]')
    target?.focus({ preventScroll: true })
  }
}
