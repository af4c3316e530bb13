// One article with findings: place and date of publication, number of findings, headline, and their kinds.
import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { ArticleWithFindings, KindCount } from '../../../../electron/contract/index.ts'
import { findingKindWords } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { CalendarDate } from '../../../ui/calendar-date.tsx'
import { ListRow, RowFacts, type RowPosition } from '../../../ui/list-row.tsx'
import styles from './needs-a-look.module.css'

export interface NeedsALookRowProps extends RowPosition {
  readonly article: ArticleWithFindings
  readonly isOpen: boolean
}

export const NeedsALookRow = memo(function NeedsALookRow({
  id,
  index,
  start,
  total,
  article,
  isOpen,
}: NeedsALookRowProps) {
  const { headline, published, source, findings, kinds, isChecked } = article
  return (
    <ListRow
      position={{ id, index, start, total }}
      className={styles.row}
      isSelected={isOpen}
      label={words('needs-a-look.row', { headline, count: findings, kinds: kinds.map(kindWords).join(', ') })}
    >
      <RowFacts>
        {source !== null && <b>{source}</b>}
        {source !== null && <span aria-hidden>·</span>}
        {published === null ? words('list.undated') : <CalendarDate value={published} />}
        <span className={styles.count}>
          <TriangleAlert size={12} aria-hidden />
          {findings}
        </span>
      </RowFacts>
      <span className={styles.headline}>{headline}</span>
      <span className={styles.kinds}>
        <span className={styles.which}>{kinds.map(kindWords).join(' · ')}</span>
        {!isChecked && (
          <span className={styles.before} title={words('needs-a-look.found-before-hint')}>
            {words('needs-a-look.found-before')}
          </span>
        )}
      </span>
    </ListRow>
  )
})

function kindWords({ kind, count }: KindCount): string {
  return count === 1 ? findingKindWords(kind) : `${findingKindWords(kind)} ${count}`
}
