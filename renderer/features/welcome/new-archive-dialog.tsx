// A new archive: its title, and an empty folder for it. The folder is chosen in the system's dialog; the window holds a
// token for it, never its path. The open archive stays open until the new one exists.

import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { createArchive, dismissArchiveProblem, pickFolderToCreate, useArchiveActs } from '../../session/archive-acts.ts'
import { closeOverlay, useIsOpen } from '../../session/overlay.ts'
import { classNames } from '../../ui/class-names.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useUnsaved } from '../../ui/unsaved.ts'
import styles from './new-archive-dialog.module.css'

function close(): void {
  dismissArchiveProblem()
  closeOverlay('new-archive')
}

export function NewArchiveDialog() {
  const isOpen = useIsOpen('new-archive')
  return (
    <Sheet topic="guide#the-first-window" title={words('create.heading')} isOpen={isOpen} onClose={close} size="small">
      <NewArchiveForm />
    </Sheet>
  )
}

function NewArchiveForm() {
  const isBusy = useArchiveActs((acts) => acts.busy !== null)
  const problem = useArchiveActs((acts) => acts.problem)
  const [title, setTitle] = useState('')
  const [isAsked, setAsked] = useState(false)
  useUnsaved(title.trim() !== '')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() === '') return
    const folder = await pickFolderToCreate()
    if (folder && (await createArchive(folder.token, title.trim()))) close()
  }
  return (
    <Form className={classNames(styles.form)} onSubmit={(event) => void submit(event)}>
      <LabelledField
        label={words('create.title')}
        hint={words('create.title-hint')}
        value={title}
        maxLength={200}
        isFirst
        error={isAsked && title.trim() === '' ? words('create.title-missing') : null}
        onChange={setTitle}
      />
      <p className={styles.hint}>{words('create.folder-hint')}</p>
      {problem && <ErrorStrip problem={problem.of} />}
      <DialogFoot main={{ label: words('create.choose-and-create'), isDisabled: isBusy }} cancel={{ onPress: close }} />
    </Form>
  )
}
