// One line of the list: state, desk, date, how many corrections, and the headline on up to two lines, or on one above
// the words the filter found.
import { Check, PencilLine, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { ArticleRow, Snippet } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { ListRow, type RowPosition } from '../../ui/list-row.tsx'
import { StateIcon } from '../../ui/state-icon.tsx'
import styles from './article-list-row.module.css'
import { RowSnippet } from './row-snippet.tsx'

export interface ArticleListRowProps extends RowPosition {
  readonly row: ArticleRow
  /** Where its text answers the filter; it takes the place of the headline's second line. */
  readonly snippet: Snippet | undefined
  readonly isSelected: boolean
  /** Whether this is the article being read. */
  readonly isOpen: boolean
}

export const ArticleListRow = memo(function ArticleListRow(props: ArticleListRowProps) {
  const { id, index, start, total, row, snippet, isSelected, isOpen } = props
  return (
    <ListRow position={{ id, index, start, total }} className={styles.row} isSelected={isSelected} isOpen={isOpen}>
      <span className={styles.facts}>
        <StateIcon state={row.state} />
        <b className={styles.desk}>{row.desk ?? row.source ?? words('list.no-desk')}</b>
        <span aria-hidden>·</span>
        <span className={styles.date}>
          {row.published === null ? words('list.undated') : <CalendarDate value={row.published} />}
        </span>
        <Counts row={row} />
      </span>
      <span className={styles.headline}>{row.headline}</span>
      {snippet && <RowSnippet snippet={snippet} />}
    </ListRow>
  )
})

function Counts({ row: { findings, proposed, corrections } }: { readonly row: ArticleRow }) {
  return (
    <span className={styles.counts}>
      {findings > 0 && (
        <Count className={styles.findings} label={words('list.findings', { count: findings })} count={findings}>
          <TriangleAlert size={12} aria-hidden />
        </Count>
      )}
      {proposed > 0 && (
        <Count className={styles.proposed} label={words('list.proposed', { count: proposed })} count={proposed}>
          <PencilLine size={12} aria-hidden />
        </Count>
      )}
      {corrections > 0 && (
        <Count className={styles.accepted} label={words('list.accepted', { count: corrections })} count={corrections}>
          <Check size={13} aria-hidden />
        </Count>
      )}
    </span>
  )
}

interface CountProps {
  readonly className: string | undefined
  readonly label: string
  readonly count: number
  readonly children: React.ReactNode
}

function Count({ className, label, count, children }: CountProps) {
  return (
    <span className={className} title={label}>
      {children}
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

/** A row whose page is still on its way keeps its place and its height. */
export function PendingRow(position: RowPosition) {
  return (
    <ListRow position={position} className={styles.row} isSelected={false} label={words('list.pending')}>
      <span className={styles.pending} />
      <span className={styles.pending} />
    </ListRow>
  )
}
