// A new archive: its title, and an empty folder that becomes it. The folder is chosen in the system's dialog; the window
// holds a token for it, never its path.
import { type FormEvent, useState } from 'react'
import { FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components'
import type { PickedFolder } from '../../../electron/contract/index.ts'
import { createArchive, pickFolderToCreate, setCreating, useArchiveActs } from '../../app/archive-acts.ts'
import { words } from '../../messages/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './new-archive-form.module.css'

export function NewArchiveForm() {
  const isBusy = useArchiveActs((acts) => acts.busy !== null)
  const [title, setTitle] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [folder, setFolder] = useState<PickedFolder | null>(null)
  const choose = async (): Promise<PickedFolder | null> => {
    const picked = await pickFolderToCreate()
    if (picked) setFolder(picked)
    return picked
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setMissing(title.trim() === '')
    if (title.trim() === '') return
    const chosen = folder ?? (await choose())
    if (!chosen) return
    const isMade = await createArchive(chosen.token, title.trim())
    // A token stands for its folder once.
    if (!isMade) setFolder(null)
  }
  return (
    <Form className={classNames(styles.form)} onSubmit={(event) => void submit(event)}>
      <h2>{words('create.heading')}</h2>
      <TitleField
        title={title}
        isMissing={isMissing}
        onChange={(text) => {
          setTitle(text)
          setMissing(false)
        }}
      />
      <div className={styles.folder}>
        <span className={styles.label}>{words('create.folder')}</span>
        <span className={styles.picked}>{folder?.name ?? words('create.folder-none')}</span>
        <TextButton isDisabled={isBusy} onPress={() => void choose()}>
          {words(folder ? 'create.choose-other' : 'create.choose')}
        </TextButton>
      </div>
      <div className={styles.ways}>
        <TextButton kind="primary" type="submit" isDisabled={isBusy}>
          {words(folder ? 'create.create' : 'create.create-choosing')}
        </TextButton>
        <TextButton isDisabled={isBusy} onPress={() => setCreating(false)}>
          {words('create.cancel')}
        </TextButton>
      </div>
    </Form>
  )
}

interface TitleFieldProps {
  readonly title: string
  readonly isMissing: boolean
  readonly onChange: (title: string) => void
}

function TitleField({ title, isMissing, onChange }: TitleFieldProps) {
  return (
    <TextField
      className={classNames(styles.field)}
      value={title}
      onChange={onChange}
      isInvalid={isMissing}
      validationBehavior="aria"
      maxLength={200}
      autoFocus
    >
      <Label className={classNames(styles.label)}>{words('create.title')}</Label>
      <Input className={classNames(styles.input)} />
      <FieldError className={classNames(styles.error)}>{words('create.title-missing')}</FieldError>
      <Text slot="description" className={classNames(styles.hint)}>
        {words('create.title-hint')}
      </Text>
    </TextField>
  )
}
