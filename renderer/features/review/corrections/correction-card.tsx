// One correction: its number, kind, before and after, reason, author and time, and the decision.
import { ArrowRight } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import type { LoggedCorrection } from '../../../../electron/contract/index.ts'
import { categoryWords, changeWords, inFieldWords, lineWords, statusWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import type { NumberedCorrection } from '../../../queries/number-corrections.ts'
import { CalendarDate } from '../../../ui/calendar-date.tsx'
import { Deleted, Inserted } from '../../../ui/changed-text.tsx'
import styles from '../common/cards.module.css'
import { CategoryIcon } from '../common/category-icon.tsx'
import { CardDecisions } from './card-decisions.tsx'
import { StatusMark } from './status-mark.tsx'

export interface CorrectionCardProps {
  readonly numbered: NumberedCorrection
  readonly isActive: boolean
  /** Whether Tab reaches it; one card of the list has that. */
  readonly isTabStop: boolean
}

export const CorrectionCard = memo(function CorrectionCard({ numbered, isActive, isTabStop }: CorrectionCardProps) {
  const { number, correction } = numbered
  const { id, category, status } = correction
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const label = words('mark.label', {
    number,
    category: categoryWords(category),
    status: statusWords(status),
    change: changeWords(correction),
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is not a table row
    <div
      ref={card}
      className={styles.card}
      role="row"
      aria-label={label}
      aria-selected={isActive}
      tabIndex={isTabStop ? 0 : -1}
      data-card={id}
      data-context="correction"
      data-status={status}
      data-selected={isActive || undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the card has the focus */}
      <div role="gridcell">
        <CardContent numbered={numbered} />
        {isActive && <CardDecisions numbered={numbered} />}
      </div>
    </div>
  )
})

const CardContent = memo(function CardContent({ numbered }: { readonly numbered: NumberedCorrection }) {
  const { number, correction } = numbered
  const { category, status, reason, field } = correction
  return (
    <>
      <div className={styles.top}>
        <span className={styles.number}>{number}</span>
        <CategoryIcon category={category} />
        <b>{categoryWords(category)}</b>
        {field !== 'body' && <span className={styles.field}>{inFieldWords(field)}</span>}
        <StatusMark status={status} />
      </div>
      <Change correction={correction} />
      {reason !== '' && <p className={styles.reason}>{reason}</p>}
      <Who correction={correction} />
    </>
  )
})

function Change({ correction }: { readonly correction: LoggedCorrection }) {
  const { before, after } = correction.kind === 'block' ? lineWords(correction.block) : correction
  return (
    <p className={styles.change} dir="auto">
      {before === '' ? <Nothing /> : <Deleted text={before} />}
      <ArrowRight size={13} role="img" aria-label={words('corrections.becomes')} />
      {after === '' ? <Nothing /> : <Inserted text={after} />}
      {correction.kind === 'block' && <span className={styles.line}>{correction.text}</span>}
    </p>
  )
}

function Nothing() {
  return <span className={styles.nothing}>{words('corrections.nothing')}</span>
}

/** Who proposed it; who decided, unless it was the same person at the same time; and their note. */
function Who({ correction }: { readonly correction: LoggedCorrection }) {
  const { author, createdAt, decidedBy, decidedAt, note, status } = correction
  const isDecidedLater =
    decidedBy !== null && decidedAt !== null && (decidedBy.id !== author.id || minutes(createdAt, decidedAt) > 1)
  return (
    <div className={styles.who}>
      <p>
        {author.name}, <CalendarDate value={createdAt} form="with-time" />
      </p>
      {isDecidedLater && (
        <p>
          {words('frame.labelled', { label: statusWords(status), text: decidedBy.name })},{' '}
          <CalendarDate value={decidedAt} form="with-time" />
        </p>
      )}
      {note !== null && <p>{words('corrections.note', { note })}</p>}
    </div>
  )
}

function minutes(from: string, to: string): number {
  return Math.abs(Date.parse(to) - Date.parse(from)) / 60_000
}
