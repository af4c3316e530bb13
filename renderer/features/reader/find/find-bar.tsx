// Finding in the article, over its text: Enter and Shift Enter step, Ctrl Enter corrects the match, Ctrl Shift Enter all.
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Input, TextField, ToggleButton } from 'react-aria-components'
import { capsOf } from '../../../app/key-names.ts'
import { useViewState } from '../../../app/view-state.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { announce } from '../../../ui/announcer.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { correctMatches } from './correct-matches.ts'
import styles from './find-bar.module.css'
import { closeFind, useFind } from './find-state.ts'
import { type Match, useMatches, usePaintedMatches } from './use-matches.ts'

export function FindBar({ opened }: { readonly opened: OpenedArticle }) {
  const { text, isExact, at: wanted } = useFind()
  const view = useViewState((state) => state.view)
  const matches = useMatches(opened, view, text, isExact)
  const at = Math.min(wanted, Math.max(0, matches.length - 1))
  usePaintedMatches(matches, at)
  const step = (direction: 1 | -1): void => {
    if (matches.length === 0) return
    const next = (at + direction + matches.length) % matches.length
    useFind.setState({ at: next })
    announce(words('find.position', { place: next + 1, total: matches.length }))
  }
  const correct = (isAll: boolean): void => correctMatches(opened, matches, at, isAll)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const { key, shiftKey, ctrlKey, metaKey } = event
    if (key === 'Escape') closeFind()
    else if (key === 'Enter' && (ctrlKey || metaKey)) correct(shiftKey)
    else if (key === 'Enter') step(shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.bar} aria-label={words('find.label')}>
      <TextField
        className={classNames(styles.field)}
        aria-label={words('find.label')}
        value={text}
        onChange={(typed) => useFind.setState({ text: typed, at: 0 })}
      >
        <Input placeholder={words('find.placeholder')} spellCheck="false" onKeyDown={onKeyDown} data-find-field />
      </TextField>
      <ToggleButton
        className={classNames(styles.exact)}
        isSelected={isExact}
        onChange={(chosen) => useFind.setState({ isExact: chosen, at: 0 })}
      >
        <span title={words('find.exact-hint')}>{words('find.exact')}</span>
      </ToggleButton>
      <span className={styles.position} role="status">
        {text === '' ? '' : positionIn(matches, at)}
      </span>
      <IconButton label={words('find.previous')} keys={capsOf({ key: 'Enter', shift: true })} onPress={() => step(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={words('find.next')} keys={['Enter']} onPress={() => step(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton label={words('find.close')} keys={['Esc']} onPress={closeFind}>
        <X size={16} aria-hidden />
      </IconButton>
      <CorrectButtons matches={matches} onCorrect={correct} />
    </search>
  )
}

interface CorrectButtonsProps {
  readonly matches: readonly Match[]
  readonly onCorrect: (isAll: boolean) => void
}

function CorrectButtons({ matches, onCorrect }: CorrectButtonsProps) {
  const { readOnly } = useOpenArchive()
  const view = useViewState((state) => state.view)
  if (readOnly !== null || view === 'original' || matches.length === 0) return null
  return (
    <span className={styles.ways}>
      <TextButton onPress={() => onCorrect(false)}>{words('find.correct')}</TextButton>
      {matches.length > 1 && <TextButton onPress={() => onCorrect(true)}>{words('find.correct-all')}</TextButton>}
    </span>
  )
}

function positionIn(matches: readonly Match[], at: number): string {
  if (matches.length === 0) return words('find.none')
  return words('find.position', { place: at + 1, total: matches.length })
}
