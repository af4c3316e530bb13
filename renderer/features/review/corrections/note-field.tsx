// A note for the next decision.
import type { KeyboardEvent } from 'react'
import { words } from '../../../messages/words.ts'
import { openedNow } from '../../../session/article/opened.ts'
import { focusPane } from '../../../session/panes/pane-focus.ts'
import styles from '../../../ui/article-bar.module.css'
import { CheckedField } from '../../../ui/checked-field.tsx'
import { useReview } from '../common/review-state.ts'

export function NoteField() {
  const note = useReview((review) => review.note)
  if (note === null) return null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Escape' || note.trim() === '') useReview.setState({ note: null })
    focusPane('article')
  }
  return (
    <CheckedField
      className={styles.note}
      label={words('review.note-label')}
      placeholder={words('review.note-placeholder')}
      text={note}
      language={openedNow()?.article.metadata.language ?? 'und'}
      onChange={(text) => useReview.setState({ note: text })}
      onKeyDown={onKeyDown}
      hasFocus
    />
  )
}
