// Moving the focus between panes. A pane is marked with data-pane, and its focus target with data-pane-target.
export type Pane = 'sidebar' | 'list' | 'article' | 'inspector'

function panes(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')]
}

/** The focus target of a pane: the marked one, otherwise the selected item or the whole of its list, tabs or tree. */
function targetIn(pane: HTMLElement): HTMLElement | null {
  const named = pane.querySelector<HTMLElement>('[data-pane-target]')
  if (named) return named
  const items = '[role=row][aria-selected=true][tabindex], [role=tab][aria-selected=true], [role=row][tabindex="0"]'
  // While an article is being read its pane has buttons only, the first of which may be disabled.
  const others = '[tabindex="0"]:not(:disabled), button:not(:disabled)'
  return pane.querySelector<HTMLElement>(items) ?? pane.querySelector<HTMLElement>(others)
}

/** Focuses the next (1) or previous (-1) pane, wrapping around. */
export function stepPane(direction: 1 | -1): void {
  const all = panes()
  const at = all.findIndex((pane) => pane.contains(document.activeElement))
  const next = at < 0 ? (direction === 1 ? 0 : all.length - 1) : (at + direction + all.length) % all.length
  const pane = all[next]
  if (pane) targetIn(pane)?.focus()
}

/** Focuses a pane, if shown. */
export function focusPane(name: Pane): void {
  const pane = panes().find((candidate) => candidate.dataset.pane === name)
  if (pane) targetIn(pane)?.focus()
}

/**
 * Focuses a pane once the latest changes are rendered, after `frames` frames, unless the user moves the focus elsewhere
 * meanwhile.
 */
export function focusPaneNext(name: Pane, frames = 1): void {
  const isMoved = followFocus()
  const attempt = (left: number): void => {
    if (left > 0) requestAnimationFrame(() => attempt(left - 1))
    else if (!isMoved()) focusPane(name)
  }
  attempt(frames)
}

/**
 * Returns whether the user has moved the focus since. A closing dialog or menu that restores the focus does not count.
 */
function followFocus(): () => boolean {
  const held = document.activeElement
  if (held?.closest('[role=dialog], [role=alertdialog], [role=menu]')) return () => false
  return () => document.activeElement !== held && document.activeElement !== document.body
}

/** Frames to wait for a pane to be rendered: half a second. */
const MOST_FRAMES = 30

/** Focuses a pane as soon as its target is rendered, unless the user moves the focus elsewhere meanwhile. */
export function focusPaneSoon(name: Pane): void {
  const isMoved = followFocus()
  const attempt = (left: number): void => {
    if (isMoved()) return
    const isDrawn = document.querySelector(`[data-pane=${name}] [data-pane-target]`) !== null
    if (isDrawn || left === 0) focusPane(name)
    else requestAnimationFrame(() => attempt(left - 1))
  }
  requestAnimationFrame(() => attempt(MOST_FRAMES))
}

/** Focuses the filter field with its text selected. */
export function focusFilter(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-filter-field]')
  field?.focus()
  field?.select()
}

/** Focuses the bar next to the selected words, if shown. */
export function focusSelectedWordsBar(): void {
  document.querySelector<HTMLElement>('[data-selection-bar] button:not(:disabled)')?.focus({ preventScroll: true })
}
