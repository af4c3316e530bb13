// The bar under the article: from correction to correction, and a decision on each. It says why when nothing can be decided.
import { MessageSquareText, PencilLine } from 'lucide-react'
import { statusWords } from '../../messages/correction-words.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import type { OpenedArticle } from '../../queries/article.ts'
import type { NumberedCorrection } from '../../queries/number-corrections.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { COMMANDS } from '../commands.ts'
import { capsFor } from '../key-names.ts'
import { useViewState } from '../view-state.ts'
import { decideOn, useReview } from './decide.ts'
import { DecisionButtons } from './decision-buttons.tsx'
import { NoteField } from './note-field.tsx'
import styles from './review-bar.module.css'
import { ReviewSteps } from './review-steps.tsx'
import { WhatThereIs } from './what-there-is.tsx'

export function ReviewBar({ opened }: { readonly opened: OpenedArticle }) {
  const archive = useOpenArchive()
  const active = useViewState((state) => state.correctionId)
  const problem = useReview((review) => review.problem)
  const numbered = opened.corrections.find(({ correction }) => correction.id === active) ?? null
  const canDecide = archive.readOnly === null
  return (
    <section className={styles.review} aria-label={words('review.label')}>
      {problem && (
        <ErrorStrip
          problem={problem.of}
          onRetry={() => void decideOn(problem.again)}
          onDismiss={() => useReview.setState({ problem: null })}
        />
      )}
      <NoteField />
      <div className={styles.bar}>
        {opened.corrections.length > 0 && (
          <ReviewSteps previous={words('review.previous')} next={words('review.next')} />
        )}
        {opened.corrections.length === 0 ? (
          <WhatThereIs opened={opened} />
        ) : (
          <Position opened={opened} active={numbered} />
        )}
        <span className={styles.space} />
        {!canDecide && <span className={styles.quiet}>{words('review.read-only')}</span>}
        {canDecide && numbered && <ActiveTools numbered={numbered} />}
        {canDecide && !numbered && opened.corrections.length > 0 && (
          <span className={styles.quiet}>{words('review.hint')}</span>
        )}
      </div>
    </section>
  )
}

function ActiveTools({ numbered }: { readonly numbered: NumberedCorrection }) {
  return (
    <>
      {numbered.isInText && (
        <IconButton
          label={words('review.edit')}
          keys={capsFor('edit-correction')}
          onPress={COMMANDS['edit-correction']}
        >
          <PencilLine size={15} aria-hidden />
        </IconButton>
      )}
      <IconButton label={words('review.note')} keys={capsFor('note')} onPress={COMMANDS.note}>
        <MessageSquareText size={15} aria-hidden />
      </IconButton>
      <DecisionButtons status={numbered.correction.status} hasKeys />
    </>
  )
}

interface PositionProps {
  readonly opened: OpenedArticle
  readonly active: NumberedCorrection | null
}

function Position({ opened: { corrections }, active }: PositionProps) {
  const open = corrections.filter(({ correction }) => correction.status === 'proposed').length
  const place = active?.number ?? 0
  return (
    <>
      <span className={styles.position}>
        {active === null
          ? words('review.count', { count: corrections.length })
          : active.isInText
            ? words('review.position', { place, total: corrections.length })
            : words('review.outside', { place, status: statusWords(active.correction.status).toLowerCase() })}
      </span>
      <Dots corrections={corrections} active={active} />
      {open > 0 && <span className={styles.open}>{words('review.open', { count: open })}</span>}
    </>
  )
}

/** More than this many would say less than the number. */
const MOST_DOTS = 14

function Dots({
  corrections,
  active,
}: { readonly corrections: readonly NumberedCorrection[] } & Pick<PositionProps, 'active'>) {
  if (corrections.length > MOST_DOTS) return null
  return (
    <span className={styles.dots} aria-hidden>
      {corrections.map(({ correction: { id, status } }) => (
        <i key={id} data-status={status} data-active={active?.correction.id === id || undefined} />
      ))}
    </span>
  )
}
