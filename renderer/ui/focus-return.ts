// Where the focus, and what was selected, go back to when something that was laid over the page is put away.

/** Remembers focus and selection as they are; the function answered gives them back, or the focus to the article. */
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
