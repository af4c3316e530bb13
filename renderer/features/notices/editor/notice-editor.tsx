// The words of the notice in a field. Ctrl Enter saves, Esc cancels.
import type { KeyboardEvent } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import { words } from '../../../messages/words.ts'
import { classNames } from '../../../ui/class-names.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import { draftNotice, type NoticeDraft } from './notice-draft.ts'
import styles from './reader-notice.module.css'

export interface NoticeEditorProps {
  readonly draft: NoticeDraft
  readonly onSave: (text: string) => void
  readonly onCancel: () => void
}

export function NoticeEditor({ draft, onSave, onCancel }: NoticeEditorProps) {
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
        <TextArea rows={4} dir="auto" onKeyDown={onKeyDown} spellCheck="false" />
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
