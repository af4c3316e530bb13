// A language chosen by its name or its code.
import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { words } from '../messages/words.ts'
import { classNames } from './class-names.ts'
import icon from './icon-button.module.css'
import field from './labelled-field.module.css'
import styles from './language-field.module.css'
import { languageCode, languages, shownLanguage } from './languages.ts'

export interface LanguageFieldProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** BCP 47; '' while none is chosen. */
  readonly value: string
  readonly isFocusedFirst?: boolean
  readonly placeholder?: string
  /** Called with the code of what was chosen or typed. */
  readonly onChoose: (code: string) => void
  /** Called on Esc, and when the field is left unchanged or without a language. */
  readonly onCancel?: () => void
}

export function LanguageField(props: LanguageFieldProps) {
  const { label, isLabelHidden = false, value, isFocusedFirst = false, placeholder, onChoose, onCancel } = props
  const choose = (typed: string): void => {
    const code = languageCode(typed)
    if (code === null) onCancel?.()
    else onChoose(code)
  }
  return (
    <ComboBox
      className={classNames(field.field)}
      defaultItems={languages()}
      defaultInputValue={value === '' ? '' : shownLanguage(value)}
      allowsCustomValue
      menuTrigger="input"
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      autoFocus={isFocusedFirst}
      onSelectionChange={(key) => {
        if (key !== null) choose(String(key))
      }}
      onBlur={({ target }) => {
        if (!(target instanceof HTMLInputElement)) return
        if (target.value === shownLanguage(value)) onCancel?.()
        else choose(target.value)
      }}
    >
      {!isLabelHidden && <Label className={classNames(field.label)}>{label}</Label>}
      <div className={styles.row}>
        <Input
          className={classNames(field.input, styles.input)}
          {...(placeholder === undefined ? {} : { placeholder })}
          onFocus={({ target }) => target.select()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter') return
            const { ariaExpanded, value: typed } = event.currentTarget
            const isPointed = event.currentTarget.hasAttribute('aria-activedescendant')
            const isWhole = event.key === 'Enter' && !isPointed && languageCode(typed) !== null
            if (ariaExpanded === 'true' && !isWhole) return
            event.preventDefault()
            event.stopPropagation()
            if (event.key === 'Escape') onCancel?.()
            else choose(event.currentTarget.value)
          }}
        />
        <Button className={classNames(icon.button)}>
          <ChevronDown size={15} aria-hidden />
        </Button>
      </div>
      <Text slot="description" className={classNames(field.hint)}>
        {words('details.language-hint')}
      </Text>
      <Popover className={classNames(styles.popover)} offset={4}>
        <ListBox className={classNames(styles.list)}>
          {(language: { readonly id: string; readonly name: string }) => (
            <ListBoxItem id={language.id} textValue={language.name} className={classNames(styles.item)}>
              {language.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
