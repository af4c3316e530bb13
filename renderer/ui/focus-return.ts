// Restores focus and selection when something that was open over the page closes.

/** Remembers the present focus and selection; the returned function restores them, or focuses the article. */
export function rememberFocus(): () => void {
  const before = document.activeElement
  const selection = getSelection()
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null
  return () => {
    const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body
    const target = isThere ? before : document.querySelector<HTMLElement>('[data-pane=article] [data-pane-target]')
    target?.focus({ preventScroll: true })
    if (!range?.startContainer.isConnected) return
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  }
}
