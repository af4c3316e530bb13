// How two states of an article differ, for reading: the words of each field, then differing corrections, details and
// notice.
import { ArrowRight } from 'lucide-react'
import type { ArticleDifferences, FieldDifference, Status, StatusDifference } from '../../../electron/contract/index.ts'
import { changeWords, fieldWords, statusWords } from '../../messages/correction-words.ts'
import { DETAIL_LABELS } from '../../messages/detail-labels.ts'
import { nounWithin } from '../../messages/noun.ts'
import { words } from '../../messages/words.ts'
import { Deleted, Inserted } from '../changed-text.tsx'
import { type DifferencePiece, differenceRows, shownRows } from './difference-rows.ts'
import styles from './differences.module.css'

export interface DifferencesProps {
  readonly differences: ArticleDifferences
  readonly isSideBySide?: boolean
  readonly isWhole?: boolean
}

export function Differences({ differences, isSideBySide = false, isWhole = false }: DifferencesProps) {
  const { fields, statuses, metadata, isNoticeOther } = differences
  const details = metadata.map((name) => nounWithin(words(DETAIL_LABELS[name])))
  return (
    <div className={styles.differences}>
      {fields.map((difference) => (
        <FieldTexts key={difference.field} difference={difference} isSideBySide={isSideBySide} isWhole={isWhole} />
      ))}
      {fields.length === 0 && <p className={styles.note}>{words('versions.same-words')}</p>}
      {statuses.length > 0 && (
        <section className={styles.field}>
          <h3>{words('versions.corrections')}</h3>
          <ul className={styles.statuses}>
            {statuses.map((difference) => (
              <StatusLine key={difference.correction.id} difference={difference} />
            ))}
          </ul>
        </section>
      )}
      {details.length > 0 && <p className={styles.note}>{words('versions.details', { names: details.join(', ') })}</p>}
      {isNoticeOther && <p className={styles.note}>{words('versions.notice')}</p>}
    </div>
  )
}

interface FieldTextsProps extends Required<Omit<DifferencesProps, 'differences'>> {
  readonly difference: FieldDifference
}

function FieldTexts({ difference: { field, before, hunks }, isSideBySide, isWhole }: FieldTextsProps) {
  return (
    <section className={styles.field} data-field-name={field}>
      <h3>{fieldWords(field)}</h3>
      <div className={styles.text} data-side-by-side={isSideBySide || undefined}>
        {shownRows(differenceRows(before, hunks), isWhole).map((shown, n) =>
          'alike' in shown ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is identified by its position only
            <p key={n} className={styles.alike}>
              {words('versions.alike', { count: shown.alike })}
            </p>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is identified by its position only
            <Paragraph key={n} pieces={shown.row.pieces} isSideBySide={isSideBySide} />
          ),
        )}
      </div>
    </section>
  )
}

interface ParagraphProps {
  readonly pieces: readonly DifferencePiece[]
  readonly isSideBySide: boolean
}

function Paragraph({ pieces, isSideBySide }: ParagraphProps) {
  if (!isSideBySide) return <Line pieces={pieces} />
  return (
    <div className={styles.pair}>
      <Line pieces={pieces.filter(({ kind }) => kind !== 'ins')} />
      <Line pieces={pieces.filter(({ kind }) => kind !== 'del')} />
    </div>
  )
}

function Line({ pieces }: Pick<ParagraphProps, 'pieces'>) {
  return (
    <p dir="auto">
      {pieces.map(({ kind, text }, n) => {
        if (kind === 'same') return text
        const Changed = kind === 'del' ? Deleted : Inserted
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is identified by its position only
        return <Changed key={n} text={text} />
      })}
    </p>
  )
}

function StatusLine({ difference: { correction, before, after } }: { readonly difference: StatusDifference }) {
  return (
    <li>
      <span className={styles.change}>{changeWords(correction)}</span>
      <span className={styles.turn}>
        {standing(before)}
        <ArrowRight size={12} role="img" aria-label={words('corrections.becomes')} />
        {standing(after)}
      </span>
    </li>
  )
}

function standing(status: Status | null): string {
  return status === null ? words('versions.not-made') : statusWords(status)
}
