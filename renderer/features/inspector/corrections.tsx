// The corrections of the article as cards, numbered as in the text. Choosing a card selects its mark, and the other way round. A
// long article has hundreds: one step from card to card may draw two of them anew and no more.
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo } from 'react'
import { selectCorrection, useViewState } from '../../app/view-state.ts'
import { words } from '../../messages/words.ts'
import type { OpenedArticle } from '../../queries/article.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CorrectionCard } from './correction-card.tsx'
import styles from './corrections.module.css'

export function Corrections({ opened }: { readonly opened: OpenedArticle }) {
  const { corrections } = opened
  const active = useViewState((state) => state.correctionId)
  const ids = useMemo(() => corrections.map(({ correction }) => correction.id), [corrections])
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => stepThroughCards(event, ids), [ids])
  if (ids.length === 0) {
    return (
      <div className={styles.scroll}>
        <EmptyState title={words('corrections.none-title')}>
          <p>{words('corrections.none-hint')}</p>
        </EmptyState>
      </div>
    )
  }
  const stop = active !== null && ids.includes(active) ? active : ids[0]
  return (
    <div className={styles.scroll}>
      {/* biome-ignore lint/a11y/useSemanticElements: cards are no table, but they hold buttons, which a listbox may not */}
      <div
        className={styles.cards}
        role="grid"
        aria-label={words('corrections.list')}
        onClick={selectClicked}
        onKeyDown={onKeyDown}
      >
        {corrections.map((numbered) => (
          <CorrectionCard
            key={numbered.correction.id}
            numbered={numbered}
            isActive={numbered.correction.id === active}
            isTabStop={numbered.correction.id === stop}
          />
        ))}
      </div>
    </div>
  )
}

function selectClicked({ target }: MouseEvent): void {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
  if (card?.dataset.card !== undefined) selectCorrection(card.dataset.card)
}

/** Arrows, Home and End go from card to card and select it; a button inside a card keeps its keys. */
function stepThroughCards(event: KeyboardEvent<HTMLElement>, ids: readonly string[]): void {
  const card = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
  const at = card ? ids.indexOf(card.dataset.card ?? '') : -1
  const next = ids[placeAfter(event.key, at, ids.length)]
  if (!card || next === undefined) return
  event.preventDefault()
  selectCorrection(next)
  event.currentTarget.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus()
}

/** -1 for keys that mean nothing here. */
function placeAfter(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return key === 'Enter' || key === ' ' ? at : -1
}
