// Keys for reading only: Space scrolls on, and from the end of one article to the next; ← and → move between panes.
import { stepArticle } from '../article/open-article.ts'
import { focusPaneNext, type Pane } from '../panes/pane-focus.ts'
import { changeView } from '../view-state.ts'

const ORDER: readonly Pane[] = ['sidebar', 'list', 'article', 'inspector']
/** Share of the visible area that one press scrolls. */
const SCREEN = 0.86

/** Handles a key without modifiers pressed in a pane; returns whether it was handled. */
export function onReadingKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return false
  const pane = paneOf(event.target)
  if (pane === null) return false
  if (event.key === ' ') return (pane === 'list' || pane === 'article') && readOn(event.shiftKey ? -1 : 1)
  if (event.shiftKey) return false
  if (event.key === 'ArrowRight') return cross(pane, 1)
  return event.key === 'ArrowLeft' && cross(pane, -1)
}

/** The pane that has the focus itself, rather than a button or field in it. */
function paneOf(target: HTMLElement): Pane | null {
  if (!target.matches('[data-pane-target], [data-pane=sidebar] [role=row], [data-pane=inspector] [role=tab]'))
    return null
  const name = target.closest<HTMLElement>('[data-pane]')?.dataset.pane
  return ORDER.find((pane) => pane === name) ?? null
}

function cross(from: Pane, direction: 1 | -1): boolean {
  if (from === 'inspector') return false // Its tabs use ← and → themselves.
  const to = ORDER[ORDER.indexOf(from) + direction]
  if (!to) return false
  if (to === 'article' || to === 'list') changeView({ onePane: to })
  focusPaneNext(to)
  return true
}

function readOn(direction: 1 | -1): boolean {
  const text = document.querySelector<HTMLElement>('[data-pane=article] [data-pane-target]')
  if (!text) return false
  const end = text.scrollHeight - text.clientHeight
  const isAtEnd = direction === 1 ? text.scrollTop >= end - 2 : text.scrollTop <= 2
  if (isAtEnd && direction === 1) void stepArticle(1)
  else text.scrollBy({ top: direction * text.clientHeight * SCREEN })
  return true
}
