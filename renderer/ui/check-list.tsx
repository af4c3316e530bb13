// Several choices, any number of which can be on, all visible: checkboxes in a column.
import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components'
import styles from './choice-list.module.css'
import type { Choice } from './choice-list.tsx'
import { classNames } from './class-names.ts'
import { Tick } from './tick.tsx'

export interface CheckListProps<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly chosen: readonly T[]
  /** null: no error. */
  readonly error?: string | null
  readonly onChange: (id: T, isOn: boolean) => void
}

export function CheckList<T extends string>({ label, choices, chosen, error = null, onChange }: CheckListProps<T>) {
  return (
    <CheckboxGroup
      className={classNames(styles.group)}
      value={[...chosen]}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      {choices.map(({ id, label: name, hint, isDisabled = false }) => (
        <Checkbox
          key={id}
          value={id}
          className={classNames(styles.choice)}
          isDisabled={isDisabled}
          onChange={(isOn) => onChange(id, isOn)}
        >
          {({ isSelected }) => (
            <>
              <Tick state={isSelected ? 'all' : 'none'} />
              <span className={styles.text}>
                <span className={styles.name}>{name}</span>
                {hint && <span className={styles.hint}>{hint}</span>}
              </span>
            </>
          )}
        </Checkbox>
      ))}
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
    </CheckboxGroup>
  )
}
