// The number of articles in the list, and its order.
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { words } from '../../messages/words.ts'
import { SORT_ORDER_IDS, SORT_ORDERS } from '../../queries/sort-orders.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './article-list.module.css'
import { selectedWords } from './select-articles.ts'

export interface ListCountProps {
  readonly total: number | null
  readonly isCounting: boolean
}

/** The number of articles listed, or of those selected. */
export function ListCount({ total, isCounting }: ListCountProps) {
  const intl = useIntl()
  const chosen = useViewState((state) => state.selectedIds.length)
  const isSlow = useDelayed(isCounting)
  const count = useLatest(total)
  if (isSlow) return words('list.counting')
  if (count === null) return null
  return chosen > 0 ? <b className={styles.selected}>{selectedWords(chosen, count)}</b> : intl.formatNumber(count)
}

export function SortMenu() {
  const sort = useViewState((state) => state.sort)
  const order = words(SORT_ORDERS[sort].label)
  return (
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
      onChoose={(chosen) => changeView({ sort: chosen, place: null })}
    />
  )
}

/** A number, or the previous one while it is not known. */
function useLatest(value: number | null): number | null {
  const [latest, setLatest] = useState(value)
  if (value !== null && value !== latest) setLatest(value)
  return value ?? latest
}
