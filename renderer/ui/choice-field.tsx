// One of a few choices, all visible.
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import styles from './choice-field.module.css'
import { classNames } from './class-names.ts'

export interface ChoiceFieldProps<T extends string> {
  readonly label: string
  /** Below the choices. */
  readonly hint?: string
  readonly choices: readonly { readonly id: T; readonly label: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

export function ChoiceField<T extends string>({ label, hint, choices, chosen, onChoose }: ChoiceFieldProps<T>) {
  return (
    <RadioGroup
      className={classNames(styles.field)}
      orientation="horizontal"
      value={chosen}
      onChange={(value) => {
        const choice = choices.find(({ id }) => id === value)
        if (choice) onChoose(choice.id)
      }}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <div className={styles.control}>
        <div className={styles.choices}>
          {choices.map((choice) => (
            <Radio key={choice.id} value={choice.id} className={classNames(styles.choice)}>
              {choice.label}
            </Radio>
          ))}
        </div>
        {hint !== undefined && (
          <Text slot="description" className={classNames(styles.hint)}>
            {hint}
          </Text>
        )}
      </div>
    </RadioGroup>
  )
}
