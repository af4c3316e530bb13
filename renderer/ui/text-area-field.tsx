// A multi-line text field, with its name above and a hint or error below.
import { FieldError, Label, Text, TextArea, TextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import field from './labelled-field.module.css'
import styles from './text-area-field.module.css'

export interface TextAreaFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows: number
  readonly maxLength: number
  readonly isDisabled?: boolean
  /** Whether it uses a monospaced font, as for code. */
  readonly isCode?: boolean
  /** null: no error. */
  readonly error?: string | null
  readonly onChange: (text: string) => void
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hint, value, rows, maxLength, isDisabled = false, isCode = false, error = null, onChange } = props
  return (
    <TextField
      className={classNames(field.field)}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={error !== null}
      validationBehavior="aria"
      maxLength={maxLength}
    >
      <Label className={classNames(field.label)}>{label}</Label>
      <TextArea className={classNames(styles.area, isCode && styles.code)} rows={rows} spellCheck={!isCode} />
      <FieldError className={classNames(field.error)}>{error}</FieldError>
      {hint && (
        <Text slot="description" className={classNames(field.hint)}>
          {hint}
        </Text>
      )}
    </TextField>
  )
}
