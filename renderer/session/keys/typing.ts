// Whether someone is writing: then letters are text, and undo means the typing.
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable]')
  )
}
