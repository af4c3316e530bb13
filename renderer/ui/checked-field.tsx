// A field of one line whose words are checked for spelling in the language of the article they are about.
import { type KeyboardEvent, useRef } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { SpellingMarks } from './spelling-marks.tsx'

/** More than anyone says in a line; main accepts no more. */
const MOST = 4000

export interface CheckedFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  /** Of the text, a BCP 47 tag. */
  readonly language: string
  readonly onChange: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly className: string | undefined
  /** Takes the focus when it appears. */
  readonly hasFocus?: boolean
}

export function CheckedField({ hasFocus = false, ...props }: CheckedFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const { label, placeholder, text, language, onChange, onKeyDown } = props
  return (
    <TextField
      className={classNames(props.className)}
      value={text}
      onChange={onChange}
      maxLength={MOST}
      autoFocus={hasFocus}
    >
      <Label>{label}</Label>
      <Input ref={field} lang={language} placeholder={placeholder} onKeyDown={onKeyDown} spellCheck="false" />
      <SpellingMarks field={field} text={text} language={language} />
    </TextField>
  )
}
