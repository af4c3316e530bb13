// Whether the target takes text: then letters are text, and undo applies to the typing.
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable]')
  )
}
