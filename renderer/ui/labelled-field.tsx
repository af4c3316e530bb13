// A text field of one line or several, with its name above and a hint or error below.
import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './labelled-field.module.css'

export interface LabelledFieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly value: string
  readonly maxLength: number
  /** Lines shown at first; by default the field has a single line. */
  readonly rows?: number
  /** Whether it uses a monospaced font, as for code. */
  readonly isCode?: boolean
  readonly isDisabled?: boolean
  /** Whether the field has the initial focus, with its text selected. */
  readonly isFirst?: boolean
  /** null: no error. */
  readonly error?: string | null
  readonly onChange: (text: string) => void
}

export function LabelledField(props: LabelledFieldProps) {
  const { label, hint, value, maxLength, rows, isCode = false, onChange } = props
  const { isDisabled = false, isFirst = false, error = null } = props
  return (
    <TextField
      className={classNames(styles.field)}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={error !== null}
      validationBehavior="aria"
      maxLength={maxLength}
      autoFocus={isFirst}
      onFocus={({ target }) => {
        if (isFirst && target instanceof HTMLInputElement) target.select()
      }}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      {rows === undefined ? (
        <Input className={classNames(styles.input)} />
      ) : (
        <TextArea className={classNames(styles.area, isCode && styles.code)} rows={rows} spellCheck={!isCode} />
      )}
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
      {hint && (
        <Text slot="description" className={classNames(styles.hint)}>
          {hint}
        </Text>
      )}
    </TextField>
  )
}
