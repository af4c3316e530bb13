// One item of a plan: whether it comes in, what it is, and its file.
import { memo } from 'react'
import { words } from '../../messages/words.ts'
import { ListRow, RowFacts, type RowPosition } from '../../ui/list-row.tsx'
import { Tick } from '../../ui/tick.tsx'
import styles from './bring-in.module.css'
import type { PlanItem } from './plan-items.ts'

export interface PlanRowProps extends RowPosition {
  readonly item: PlanItem
  readonly isOpen: boolean
  readonly isIn: boolean
}

export const PlanRow = memo(function PlanRow({ id, index, start, total, item, isOpen, isIn }: PlanRowProps) {
  const kind = words(`plan.kind-${item.kind}`)
  const title = 'copy' in item ? item.copy.headline || words('plan.no-headline') : item.source
  return (
    <ListRow
      position={{ id, index, start, total }}
      className={styles.planRow}
      isSelected={isIn}
      isOpen={isOpen}
      label={`${kind}. ${title}. ${item.source}`}
    >
      {'copy' in item ? (
        <span className={styles.tick} data-tick>
          <Tick state={isIn ? 'all' : 'none'} />
        </span>
      ) : (
        <span className={styles.tick} />
      )}
      <span className={styles.planWords}>
        <span className={styles.planTitle} dir="auto">
          {title}
        </span>
        <RowFacts>
          <span data-kind={item.kind}>{kind}</span>
          {'copy' in item && <span className={styles.planSource}>{item.source}</span>}
        </RowFacts>
      </span>
    </ListRow>
  )
})
