// The words of the notice as a field. Ctrl Enter saves, Esc leaves the notice as it was.
import { type KeyboardEvent, useState } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './reader-notice.module.css'

export interface NoticeEditorProps {
  readonly text: string
  readonly onSave: (text: string) => void
  readonly onCancel: () => void
}

export function NoticeEditor({ text, onSave, onCancel }: NoticeEditorProps) {
  const [draft, setDraft] = useState(text)
  const isEmpty = draft.trim() === ''
  const save = (): void => {
    if (!isEmpty) onSave(draft.trim())
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
        value={draft}
        onChange={setDraft}
        maxLength={10_000}
        autoFocus
      >
        <TextArea rows={4} dir="auto" onKeyDown={onKeyDown} spellCheck="false" />
      </TextField>
      <div className={styles.ways}>
        <TextButton kind="primary" isDisabled={isEmpty} onPress={save}>
          {words('notice.save')}
        </TextButton>
        <TextButton onPress={onCancel}>{words('correct.cancel')}</TextButton>
      </div>
    </div>
  )
}
