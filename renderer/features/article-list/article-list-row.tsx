// A row of the list: state, desk, date, number of corrections, and the headline on up to two lines, or on one above the
// excerpt the filter found.

import { Check, CircleCheck, CircleDashed, Clock, Flag, PencilLine, StickyNote, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { type ArticleRow, type Snippet, todayHere } from '../../../electron/contract/index.ts'
import { LOCALE } from '../../messages/locale.ts'
import { words } from '../../messages/words.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { ListRow, RowFacts, type RowPosition } from '../../ui/list-row.tsx'
import { StateIcon } from '../../ui/state-icon.tsx'
import styles from './article-list-row.module.css'
import { RowSnippet } from './row-snippet.tsx'

export interface ArticleListRowProps extends RowPosition {
  readonly row: ArticleRow
  /** Where its text matches the filter; replaces the headline's second line. */
  readonly snippet: Snippet | undefined
  /** Undecided findings; null: not checked; undefined: not known. */
  readonly findings: number | null | undefined
  readonly isSelected: boolean
  /** Whether this is the open article. */
  readonly isOpen: boolean
}

export const ArticleListRow = memo(function ArticleListRow(props: ArticleListRowProps) {
  const { id, index, start, total, row, snippet, findings, isSelected, isOpen } = props
  return (
    <ListRow position={{ id, index, start, total }} className={styles.row} isSelected={isSelected} isOpen={isOpen}>
      <RowFacts>
        <StateIcon state={row.state} />
        <b>{row.desk ?? row.source ?? words('list.no-desk')}</b>
        <span aria-hidden>·</span>
        <span className={styles.date}>
          {row.published === null ? words('list.undated') : <CalendarDate value={row.published} />}
        </span>
        <OwnMarks row={row} />
        <Counts row={row} findings={findings} />
      </RowFacts>
      <span className={styles.headline}>{row.headline}</span>
      {snippet && <RowSnippet snippet={snippet} />}
    </ListRow>
  )
})

/** The desk's own notes. */
function OwnMarks({ row: { flag, due, hasNote, isWithdrawn } }: Pick<ArticleListRowProps, 'row'>) {
  return (
    <>
      {isWithdrawn && <span className={styles.withdrawn}>{words('list.withdrawn')}</span>}
      {flag && <Flag className={styles.flag} size={12} role="img" aria-label={words('list.flagged')} />}
      {hasNote && <StickyNote size={12} role="img" aria-label={words('list.has-note')} />}
      {due !== null && <Due day={due} />}
    </>
  )
}

function Due({ day }: { readonly day: string }) {
  const isOver = day < todayHere()
  const date = dueWords(day)
  const label = words(isOver ? 'list.overdue' : 'list.due', { date })
  return (
    <span className={isOver ? styles.overdue : styles.due} title={label}>
      <Clock size={12} aria-hidden />
      <span aria-hidden>{date}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

const DUE = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' })

function dueWords(day: string): string {
  return DUE.format(new Date(`${day}T00:00:00Z`))
}

type CountsProps = Pick<ArticleListRowProps, 'row' | 'findings'>

function Counts({ row: { proposed, corrections }, findings }: CountsProps) {
  return (
    <span className={styles.counts}>
      {findings !== undefined && <Findings count={findings} />}
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

/** An unchecked article is not known to be clean, and the row says so. */
function Findings({ count }: { readonly count: number | null }) {
  if (count !== null && count > 0) {
    return (
      <Count className={styles.findings} label={words('list.findings', { count })} count={count}>
        <TriangleAlert size={12} aria-hidden />
      </Count>
    )
  }
  const [Icon, label] = count === null ? [CircleDashed, words('list.unchecked')] : [CircleCheck, words('list.clean')]
  return (
    <span className={styles.known} title={label}>
      <Icon size={12} aria-hidden />
      <span className="visually-hidden">{label}</span>
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

/** A row whose page has not arrived yet keeps its place and height. */
export function PendingRow(position: RowPosition) {
  return (
    <ListRow position={position} className={styles.row} isSelected={false} label={words('list.pending')}>
      <span className={styles.pending} />
      <span className={styles.pending} />
    </ListRow>
  )
}
