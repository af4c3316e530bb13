// The corrections of the article as cards, numbered as in the text. Choosing a card selects its mark, and vice versa.
import { useMemo } from 'react'
import { words } from '../../../messages/words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { selectCorrection, useViewState } from '../../../session/view-state.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { CardGrid } from '../common/card-grid.tsx'
import styles from '../common/cards.module.css'
import { CorrectionCard } from './correction-card.tsx'
import { OpenCorrections } from './open-corrections.tsx'

export function Corrections({ opened }: { readonly opened: OpenedArticle }) {
  const { corrections } = opened
  const active = useViewState((state) => state.correctionId)
  const ids = useMemo(() => corrections.map(({ correction }) => correction.id), [corrections])
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
    <>
      <OpenCorrections opened={opened} />
      <CardGrid label={words('corrections.list')} ids={ids} onSelect={selectCorrection}>
        {corrections.map((numbered) => (
          <CorrectionCard
            key={numbered.correction.id}
            numbered={numbered}
            isActive={numbered.correction.id === active}
            isTabStop={numbered.correction.id === stop}
          />
        ))}
      </CardGrid>
    </>
  )
}
