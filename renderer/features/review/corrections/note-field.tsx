// A note for the next decision.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { words } from '../../../messages/words.ts'
import { openedNow } from '../../../session/article/opened.ts'
import { focusPane } from '../../../session/panes/pane-focus.ts'
import styles from '../../../ui/article-bar.module.css'
import { classNames } from '../../../ui/class-names.ts'
import { SpellingMarks } from '../../../ui/spelling-marks.tsx'
import { useReview } from './decide.ts'

export function NoteField() {
  const note = useReview((review) => review.note)
  const field = useRef<HTMLInputElement>(null)
  const language = openedNow()?.article.metadata.language ?? 'und'
  const isOpen = note !== null
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  if (note === null) return null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Escape' || note.trim() === '') useReview.setState({ note: null })
    focusPane('article')
  }
  return (
    <TextField
      className={classNames(styles.note)}
      value={note}
      onChange={(text) => useReview.setState({ note: text })}
      maxLength={4000}
    >
      <Label>{words('review.note-label')}</Label>
      <Input
        ref={field}
        lang={language}
        placeholder={words('review.note-placeholder')}
        onKeyDown={onKeyDown}
        spellCheck="false"
      />
      <SpellingMarks field={field} text={note} language={language} />
    </TextField>
  )
}
