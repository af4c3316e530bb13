// One proposal: the change, its article, kind, author and date.
import { ArrowRight } from 'lucide-react'
import { memo } from 'react'
import type { OpenProposal } from '../../../../electron/contract/index.ts'
import { categoryWords, changeWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { CalendarDate } from '../../../ui/calendar-date.tsx'
import { Deleted, Inserted } from '../../../ui/changed-text.tsx'
import { ListRow, RowFacts, RowFoot, type RowPosition } from '../../../ui/list-row.tsx'
import styles from './proposals.module.css'

export interface ProposalRowProps extends RowPosition {
  readonly proposal: OpenProposal
  readonly isSelected: boolean
  /** Whether it is the open one of several selected. */
  readonly isOpen: boolean
}

export const ProposalRow = memo(function ProposalRow(props: ProposalRowProps) {
  const { id, index, start, total, proposal, isSelected, isOpen } = props
  const { before, after, category, corrections, headline, by, at } = proposal
  const count = corrections.length
  return (
    <ListRow
      position={{ id, index, start, total }}
      className={styles.row}
      isSelected={isSelected}
      isOpen={isOpen}
      label={`${categoryWords(category)}. ${changeWords(proposal)}. ${headline}`}
    >
      <RowFacts>
        <b>{categoryWords(category)}</b>
        {count > 1 && <span className={styles.together}>{words('proposals.together', { count })}</span>}
        <span className={styles.who}>
          {by}, <CalendarDate value={at} />
        </span>
      </RowFacts>
      <span className={styles.change} dir="auto">
        {before !== '' && <Deleted text={before} />}
        {before !== '' && after !== '' && <ArrowRight size={12} aria-hidden />}
        {after !== '' && <Inserted text={after} />}
      </span>
      <RowFoot>{headline}</RowFoot>
    </ListRow>
  )
})
