// The words of the notice as a field. Ctrl Enter saves, Esc leaves the notice as it was.
import { type KeyboardEvent, useRef } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import { words } from '../../../messages/words.ts'
import { classNames } from '../../../ui/class-names.ts'
import { SpellingMarks } from '../../../ui/spelling-marks.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { draftNotice, type NoticeDraft } from './notice-draft.ts'
import styles from './reader-notice.module.css'

export interface NoticeEditorProps {
  readonly draft: NoticeDraft
  /** Of the article. */
  readonly language: string
  readonly onSave: (text: string) => void
  readonly onCancel: () => void
}

export function NoticeEditor({ draft, language, onSave, onCancel }: NoticeEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isEmpty = draft.text.trim() === ''
  const save = (): void => {
    if (!isEmpty) onSave(draft.text.trim())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.editor}>
      <TextField
        aria-label={words('notice.text')}
        className={classNames(styles.field)}
        value={draft.text}
        onChange={(text) => draftNotice({ ...draft, text })}
        maxLength={10_000}
        autoFocus
      >
        <TextArea ref={field} rows={4} dir="auto" lang={language} onKeyDown={onKeyDown} spellCheck="false" />
        <SpellingMarks field={field} text={draft.text} language={language} />
      </TextField>
      <div className={styles.ways}>
        <TextButton onPress={onCancel}>{words('frame.cancel')}</TextButton>
        <TextButton kind="primary" isDisabled={isEmpty} onPress={save}>
          {words('notice.save')}
        </TextButton>
      </div>
    </div>
  )
}
