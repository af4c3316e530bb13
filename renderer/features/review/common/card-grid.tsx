// A list of cards navigated with the arrow keys; moving to a card selects it. A long article has hundreds: one step may
// render two of them again and no more.
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback } from 'react'
import styles from './cards.module.css'

export interface CardGridProps {
  readonly label: string
  /** The data-card values of the cards, in order. */
  readonly ids: readonly string[]
  readonly onSelect: (id: string) => void
  readonly children: ReactNode
}

/** Each card is an element of role row with data-card; one of them has tabIndex 0. */
export function CardGrid({ label, ids, onSelect, children }: CardGridProps) {
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => stepThrough(event, ids, onSelect),
    [ids, onSelect],
  )
  const onClick = ({ target }: MouseEvent): void => {
    const isButton = target instanceof Element && target.closest('button') !== null
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
    if (card?.dataset.card !== undefined && !isButton) onSelect(card.dataset.card)
  }
  return (
    <div className={styles.scroll}>
      {/* biome-ignore lint/a11y/useSemanticElements: cards are not a table, but they contain buttons, which a listbox must not */}
      <div className={styles.cards} role="grid" aria-label={label} onClick={onClick} onKeyDown={onKeyDown}>
        {children}
      </div>
    </div>
  )
}

/** Arrows, Home and End move from card to card and select it; a button inside a card keeps its keys. */
function stepThrough(event: KeyboardEvent<HTMLElement>, ids: readonly string[], onSelect: (id: string) => void): void {
  const card = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
  const at = card ? ids.indexOf(card.dataset.card ?? '') : -1
  const next = ids[placeAfter(event.key, at, ids.length)]
  if (!card || next === undefined) return
  event.preventDefault()
  onSelect(next)
  event.currentTarget.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus()
}

/** -1 for any other key. */
function placeAfter(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return key === 'Enter' || key === ' ' ? at : -1
}
