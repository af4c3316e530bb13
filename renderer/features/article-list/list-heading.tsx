// What the list shows, how many there are, and the order they stand in.
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { words } from '../../messages/words.ts'
import { SORT_ORDER_IDS, SORT_ORDERS } from '../../queries/sort-orders.ts'
import { look, useViewState } from '../../session/view-state.ts'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './article-list.module.css'
import { selectedWords } from './select-articles.ts'

export interface ListHeadingProps {
  readonly total: number | null
  readonly isCounting: boolean
}

export function ListHeading({ total, isCounting }: ListHeadingProps) {
  const intl = useIntl()
  const isFiltered = useViewState((state) => state.query !== '')
  const sort = useViewState((state) => state.sort)
  const chosen = useViewState((state) => state.selectedIds.length)
  const order = words(SORT_ORDERS[sort].label)
  const isSlow = useDelayed(isCounting)
  const count = useLatest(total)
  return (
    <header className={styles.heading}>
      <h2 className={chosen > 0 ? 'visually-hidden' : undefined}>{words(isFiltered ? 'list.filtered' : 'list.all')}</h2>
      <span className={chosen > 0 ? styles.selected : styles.total}>
        {isSlow && words('list.counting')}
        {!isSlow && count !== null && (chosen > 0 ? selectedWords(chosen, count) : intl.formatNumber(count))}
      </span>
      <ChoiceMenu
        label={words('list.sort-label')}
        button={
          <>
            {order}
            <ChevronDown size={14} aria-hidden />
          </>
        }
        buttonLabel={words('list.sort', { order })}
        buttonClass={styles.sort}
        choices={SORT_ORDER_IDS.map((id) => ({ id, label: words(SORT_ORDERS[id].label) }))}
        chosen={sort}
        onChoose={(chosen) => look({ sort: chosen, place: null })}
      />
    </header>
  )
}

/** A number, or the one before it while it is not known. */
function useLatest(value: number | null): number | null {
  const [latest, setLatest] = useState(value)
  if (value !== null && value !== latest) setLatest(value)
  return value ?? latest
}
