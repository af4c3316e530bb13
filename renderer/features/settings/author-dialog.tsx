// Asks once for the author's name, before the first signed act. The login name is offered, and used when the sheet is
// closed.

import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { useAppInfo } from '../../queries/app-info.ts'
import { answerAuthor } from '../../session/ask-author.ts'
import { useIsOpen } from '../../session/overlay.ts'
import { classNames } from '../../ui/class-names.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useUnsaved } from '../../ui/unsaved.ts'
import styles from './settings.module.css'

export function AuthorDialog() {
  const isOpen = useIsOpen('author')
  const login = useAppInfo()?.author ?? ''
  return (
    <Sheet
      topic="guide#the-first-window"
      title={words('author.title')}
      isOpen={isOpen}
      onClose={() => void answerAuthor(login)}
      size="small"
    >
      <AuthorForm login={login} />
    </Sheet>
  )
}

function AuthorForm({ login }: { readonly login: string }) {
  const [name, setName] = useState(login)
  const [isMissing, setMissing] = useState(false)
  useUnsaved(name !== login)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() !== '') void answerAuthor(name.trim())
  }
  return (
    <Form className={classNames(styles.author)} onSubmit={submit}>
      <p className={styles.purpose}>{words('author.hint')}</p>
      <LabelledField
        label={words('author.label')}
        value={name}
        maxLength={200}
        isFirst
        error={isMissing ? words('author.missing') : null}
        onChange={setName}
      />
      <DialogFoot main={{ label: words('author.use') }} />
    </Form>
  )
}
