// One notice: its state, its class, since when, its words, and its article.
import { CircleDashed, Send, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { ListedNotice } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { CalendarDate } from '../../../ui/calendar-date.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { ListRow, RowFacts, RowFoot, type RowPosition } from '../../../ui/list-row.tsx'
import styles from './notices.module.css'

const ICONS = { stale: TriangleAlert, draft: CircleDashed, published: Send } as const

export interface NoticeRowProps extends RowPosition {
  readonly notice: ListedNotice
  readonly isOpen: boolean
}

export const NoticeRow = memo(function NoticeRow({ id, index, start, total, notice, isOpen }: NoticeRowProps) {
  const { headline, label, text, state, at, publishedAt } = notice
  const Icon = ICONS[state]
  const standing = words(`notices.state-${state}`)
  return (
    <ListRow
      position={{ id, index, start, total }}
      className={styles.row}
      isSelected={isOpen}
      label={`${standing}. ${label}. ${text} ${headline}`}
    >
      <RowFacts>
        <span className={classNames(styles.state, styles[state])}>
          <Icon size={12} aria-hidden />
          {standing}
        </span>
        <b>{label}</b>
        <span className={styles.when}>
          <CalendarDate value={publishedAt ?? at} />
        </span>
      </RowFacts>
      <span className={styles.text} dir="auto">
        {text}
      </span>
      <RowFoot>{headline}</RowFoot>
    </ListRow>
  )
})
