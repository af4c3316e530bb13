// The name recorded with everything a person changes.
import { useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { useAppInfo } from '../../queries/app-info.ts'
import { useSettings } from '../../queries/settings.ts'
import { changeSetting } from '../../session/change-setting.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './settings.module.css'

/** Takes effect on leaving the field or on Enter. */
export function AuthorField() {
  const { author } = useSettings()
  const login = useAppInfo()?.author ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const name = (draft ?? author ?? '').trim()
  const isBad = draft !== null && author !== null && name === ''
  const keep = (): void => {
    if (name === '' || name === author) return
    changeSetting({ author: name })
    setDraft(null)
  }
  return (
    <TextField
      className={classNames(styles.field)}
      value={draft ?? author ?? ''}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
      }}
      isInvalid={isBad}
      validationBehavior="aria"
      maxLength={200}
    >
      <Label className={classNames(styles.label)}>{words('settings.author')}</Label>
      <div className={styles.control}>
        <Input className={classNames(styles.input)} placeholder={login} />
        <FieldError className={classNames(styles.error)}>{words('settings.author-bad')}</FieldError>
        <Text slot="description" className={classNames(styles.hint)}>
          {words('settings.author-hint')}
        </Text>
      </div>
    </TextField>
  )
}
