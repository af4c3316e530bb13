// The corrections of the article as cards, numbered as in the text. Choosing a card selects its mark, and the other way round.
import { GridList } from 'react-aria-components'
import { selectCorrection, useViewState } from '../../app/view-state.ts'
import { words } from '../../messages/words.ts'
import type { OpenedArticle } from '../../queries/article.ts'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CorrectionCard } from './correction-card.tsx'
import styles from './corrections.module.css'

export function Corrections({ opened }: { readonly opened: OpenedArticle }) {
  const { corrections } = opened
  const active = useViewState((state) => state.correctionId)
  if (corrections.length === 0) {
    return (
      <div className={styles.scroll}>
        <EmptyState title={words('corrections.none-title')}>
          <p>{words('corrections.none-hint')}</p>
        </EmptyState>
      </div>
    )
  }
  return (
    <div className={styles.scroll}>
      <GridList
        className={classNames(styles.cards)}
        aria-label={words('corrections.list')}
        items={corrections.map((numbered) => ({ ...numbered, id: numbered.correction.id }))}
        selectionMode="single"
        selectionBehavior="replace"
        disallowTypeAhead
        selectedKeys={active === null ? [] : [active]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) selectCorrection(String(key))
        }}
      >
        {(numbered) => <CorrectionCard numbered={numbered} />}
      </GridList>
    </div>
  )
}
