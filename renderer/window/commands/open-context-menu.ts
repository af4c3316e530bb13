// Opens the context menu of what was right-clicked, or of what has the focus (Shift F10, the menu key). The target is
// selected first, as a click would, so that the commands in the menu apply to it.
import { selectedPlace } from '../../features/reader/places/selected-place.ts'
import { isTyping } from '../../session/keys/typing.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { showContextMenu } from '../../ui/context-menu.tsx'
import type { ContextName } from '../../ui/context-name.ts'
import { isPaintedAt } from '../../ui/highlight.ts'
import { CONTEXTS, entriesOf, isContext } from './context-menus.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** Listens for right clicks; returns a function that stops. */
export function followRightClicks(): () => void {
  const onContextMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return
    // A key gives no pointer position: the menu then belongs to what has the focus.
    const isKey = event.button !== 2
    const isShown = isKey ? openHere() : openOn(event.target, { x: event.clientX, y: event.clientY })
    if (isShown) event.preventDefault()
  }
  window.addEventListener('contextmenu', onContextMenu)
  return () => window.removeEventListener('contextmenu', onContextMenu)
}

/** Opens the menu of what has the focus; returns whether it has one. */
function openHere(): boolean {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement)) return false
  const named = focused.getAttribute('aria-activedescendant')
  const target = (named !== null && document.getElementById(named)) || focused
  return openOn(target, null)
}

function openOn(target: Element, point: Point | null): boolean {
  const found = contextAt(target, point)
  if (!found) return false
  const { name, element } = found
  if (point) selectFirst(name, element, target, point)
  const id = element.dataset.contextId ?? element.dataset.key ?? ''
  const groups = entriesOf(name, { element, id, point })
  showContextMenu({ label: CONTEXTS[name].label, groups, at: point ?? placeOf(name, element) })
  return groups.some((group) => group.length > 0)
}

interface Found {
  readonly name: ContextName
  readonly element: HTMLElement
}

function contextAt(target: Element, point: Point | null): Found | null {
  const field = target.closest<HTMLElement>('input, textarea, [contenteditable=true]')
  if (field && isTyping(field)) return { name: field.closest('[data-editor]') ? 'editor' : 'field', element: field }
  const element = target.closest<HTMLElement>('[data-context]')
  const name = element?.dataset.context
  if (!element || !isContext(name)) return null
  if (name !== 'text') {
    const item = target.closest<HTMLElement>('[role=option], [role=row][data-key]')
    return item && element.contains(item) ? { name, element: item } : isList(element) ? null : { name, element }
  }
  if (selectedPlace() !== null) return { name: 'selection', element }
  if (point && isPaintedAt(FINDINGS, point.x, point.y)) return { name: 'finding', element }
  if (!point && useViewState.getState().tab === 'findings' && useViewState.getState().findingId !== null) {
    return { name: 'finding', element }
  }
  return { name, element }
}

const FINDINGS = ['finding-name', 'finding-wording', 'finding-matter', 'finding-query'] as const

/** A list or tree has its items' menus, and none of its own. */
function isList(element: HTMLElement): boolean {
  return element.matches('[role=listbox], [role=treegrid], nav')
}

/** An existing selection that includes the target stays: several articles, a card. */
function selectFirst(name: ContextName, element: HTMLElement, target: Element, { x, y }: Point): void {
  const isSelected = element.getAttribute('aria-selected') === 'true' || element.dataset.active !== undefined
  if (isSelected || !SELECTED_BY_CLICK.includes(name)) return
  const { onePane } = useViewState.getState()
  const clicked = name === 'finding' && element.dataset.context === 'text' ? target : element
  clicked.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y }))
  // In the narrowest window a click on a row goes to its article; a menu stays with the row.
  changeView({ onePane })
}

const SELECTED_BY_CLICK: readonly ContextName[] = [
  'article',
  'needs-a-look',
  'proposal',
  'notice',
  'name',
  'correction',
  'finding',
]

/** Below the target, when there is no pointer position. */
function placeOf(name: ContextName, element: HTMLElement): Point {
  const selection = getSelection()
  const isOfWords = (name === 'selection' || name === 'editor') && selection && selection.rangeCount > 0
  const box = isOfWords ? selection.getRangeAt(0).getBoundingClientRect() : element.getBoundingClientRect()
  const isWide = box.height > 120
  return { x: box.left + Math.min(24, box.width / 2), y: isWide ? box.top + 60 : box.bottom }
}
