// The review bar for corrections: steps through them, with a decision on each. It says why when nothing can be decided.

import { MessageSquareText, PencilLine } from 'lucide-react'
import { categoryWords, lineWords, placeWords, statusWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import type { NumberedCorrection } from '../../../queries/number-corrections.ts'
import { ArticleProblem } from '../../../session/article/article-problem.tsx'
import { run } from '../../../session/commands.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import { useViewState } from '../../../session/view-state.ts'
import styles from '../../../ui/article-bar.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InShort } from '../common/in-short.tsx'
import { ReviewSteps } from '../common/review-steps.tsx'
import { DecisionButtons } from './decision-buttons.tsx'
import { NoteField } from './note-field.tsx'
import { WhatThereIs } from './what-there-is.tsx'

export function CorrectionsBar({ opened }: { readonly opened: OpenedArticle }) {
  const archive = useOpenArchive()
  const active = useViewState((state) => state.correctionId)
  const numbered = opened.corrections.find(({ correction }) => correction.id === active) ?? null
  const canDecide = archive.readOnly === null
  return (
    <section className={styles.review} aria-label={words('review.label')}>
      <ArticleProblem articleId={opened.article.record.id} />
      <NoteField />
      {numbered && <CorrectionInShort numbered={numbered} />}
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

function CorrectionInShort({ numbered: { correction } }: { readonly numbered: NumberedCorrection }) {
  const { before, after } = correction.kind === 'block' ? lineWords(correction.block) : correction
  const why = [categoryWords(correction.category), correction.reason].filter((part) => part !== '').join(': ')
  return <InShort before={before} after={after} why={why} />
}

function ActiveTools({ numbered }: { readonly numbered: NumberedCorrection }) {
  return (
    <>
      {numbered.isInText && (
        <IconButton
          label={words('review.edit')}
          keys={capsFor('edit-correction')}
          onPress={() => run('edit-correction')}
        >
          <PencilLine size={15} aria-hidden />
        </IconButton>
      )}
      <IconButton label={words('review.note')} keys={capsFor('note')} onPress={() => run('note')}>
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
  return (
    <>
      <span className={styles.position}>
        {active === null
          ? words('review.count', { count: corrections.length })
          : active.isInText
            ? placeWords(active, corrections.length)
            : words('review.outside', {
                place: active.number,
                status: statusWords(active.correction.status).toLowerCase(),
              })}
      </span>
      <Dots corrections={corrections} active={active} />
      {open > 0 && <span className={styles.open}>{words('review.open', { count: open })}</span>}
    </>
  )
}

/** More dots than this would say less than the number. */
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
