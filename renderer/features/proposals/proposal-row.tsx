// One proposal: what would become what, in which article, of which kind, by whom and since when.
import { ArrowRight } from 'lucide-react'
import { memo } from 'react'
import type { OpenProposal } from '../../../electron/contract/index.ts'
import { categoryWords, changeWords } from '../../messages/correction-words.ts'
import { words } from '../../messages/words.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { Deleted, Inserted } from '../../ui/changed-text.tsx'
import styles from './proposals.module.css'

export interface ProposalRowProps {
  readonly id: string
  readonly index: number
  /** CSS pixels from the top of the list. */
  readonly start: number
  readonly total: number
  readonly proposal: OpenProposal
  readonly isOpen: boolean
}

export const ProposalRow = memo(function ProposalRow(props: ProposalRowProps) {
  const { id, index, start, total, proposal, isOpen } = props
  const { before, after, category, corrections, headline, by, at } = proposal
  const count = corrections.length
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names this as its active descendant
    <div
      id={id}
      className={styles.row}
      role="option"
      aria-selected={isOpen}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-label={`${categoryWords(category)}. ${changeWords(proposal)}. ${headline}`}
      data-place={index}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span className={styles.facts}>
        <b>{categoryWords(category)}</b>
        {count > 1 && <span className={styles.together}>{words('proposals.together', { count })}</span>}
        <span className={styles.who}>
          {by}, <CalendarDate value={at} />
        </span>
      </span>
      <span className={styles.change} dir="auto">
        {before !== '' && <Deleted text={before} />}
        {before !== '' && after !== '' && <ArrowRight size={12} aria-hidden />}
        {after !== '' && <Inserted text={after} />}
      </span>
      <span className={styles.headline}>{headline}</span>
    </div>
  )
})
