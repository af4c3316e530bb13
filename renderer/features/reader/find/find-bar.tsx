// Find in the article while it is read: Ctrl Enter corrects the match, Ctrl Shift Enter all of them. Opened for
// correcting, Enter corrects, and the field begins with the exact text.
import type { KeyboardEvent } from 'react'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { useViewState } from '../../../session/view-state.ts'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { correctMatches } from './correct-matches.ts'
import styles from './find-bar.module.css'
import { FindFrame } from './find-frame.tsx'
import { closeFind, useFind } from './find-state.ts'
import { type Match, useMatches, usePaintedMatches } from './use-matches.ts'

export function FindBar({ opened }: { readonly opened: OpenedArticle }) {
  const { at: wanted, purpose, text, isExact } = useFind()
  const view = useViewState((state) => state.view)
  const {
    found: matches,
    isWhole,
    whole,
  } = useMatches(opened, view, text, {
    isExact,
    isExactFirst: purpose === 'correct',
  })
  const at = Math.min(wanted, Math.max(0, matches.length - 1))
  usePaintedMatches(matches, at)
  const isToCorrect = purpose === 'correct'
  const correct = (isAll: boolean): void => {
    if (isToCorrect && matches.length > 0) closeFind()
    correctMatches(opened, whole(), at, isAll)
  }
  const onEnter = ({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    const isAsked = ctrlKey || metaKey || (isToCorrect && !shiftKey)
    if (isAsked) correct(shiftKey)
    return isAsked
  }
  return (
    <FindFrame
      placeholder={words(isToCorrect ? 'find.placeholder-correct' : 'find.placeholder')}
      total={matches.length}
      {...(isWhole ? {} : { countAll: () => whole().length })}
      at={at}
      onClose={closeFind}
      onEnter={onEnter}
    >
      <CorrectButtons matches={matches} isOnEnter={isToCorrect} onCorrect={correct} />
    </FindFrame>
  )
}

interface CorrectButtonsProps {
  readonly matches: readonly Match[]
  /** Whether Enter triggers it. */
  readonly isOnEnter: boolean
  readonly onCorrect: (isAll: boolean) => void
}

function CorrectButtons({ matches, isOnEnter, onCorrect }: CorrectButtonsProps) {
  const { readOnly } = useOpenArchive()
  const view = useViewState((state) => state.view)
  if (readOnly !== null || view === 'original' || matches.length === 0) return null
  return (
    <span className={styles.ways}>
      <TextButton onPress={() => onCorrect(false)}>
        {words('find.correct')} {isOnEnter && <KeyCaps keys={[words('cap.enter')]} />}
      </TextButton>
      {matches.length > 1 && <TextButton onPress={() => onCorrect(true)}>{words('find.correct-all')}</TextButton>}
    </span>
  )
}
