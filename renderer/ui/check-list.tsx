// Several choices, any number of which can be on: checkboxes in a column, long lists in parts that fold.
import { useState } from 'react'
import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components'
import styles from './choice-list.module.css'
import type { Choice } from './choice-list.tsx'
import { classNames } from './class-names.ts'
import { Tick } from './tick.tsx'

/** A part of a list under a line of its own. It is open at first when `isOpen` says so. */
interface CheckListPart<T extends string> {
  readonly label: string
  /** What is chosen in it, shown behind its label while it is folded; '' for nothing. */
  readonly chosen: string
  readonly choices: readonly Choice<T>[]
  readonly isOpen: boolean
}

export interface CheckListProps<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly parts?: readonly CheckListPart<T>[]
  readonly chosen: readonly T[]
  /** null: no error. */
  readonly error?: string | null
  readonly onChange: (id: T, isOn: boolean) => void
}

export function CheckList<T extends string>(props: CheckListProps<T>) {
  const { label, choices, parts = [], chosen, error = null, onChange } = props
  return (
    <CheckboxGroup
      className={classNames(styles.group)}
      value={[...chosen]}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <Choices choices={choices} onChange={onChange} />
      {parts.map((part) => (
        <Part key={part.label} part={part} onChange={onChange} />
      ))}
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
    </CheckboxGroup>
  )
}

interface PartProps<T extends string> extends Pick<CheckListProps<T>, 'onChange'> {
  readonly part: CheckListPart<T>
}

function Part<T extends string>({ part, onChange }: PartProps<T>) {
  // Open or folded by hand from then on.
  const [isOpen, setOpen] = useState(part.isOpen)
  return (
    <details className={styles.part} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {part.label}
        {!isOpen && part.chosen !== '' && <span className={styles.chosen}>{part.chosen}</span>}
      </summary>
      <Choices choices={part.choices} onChange={onChange} />
    </details>
  )
}

function Choices<T extends string>({ choices, onChange }: Pick<CheckListProps<T>, 'choices' | 'onChange'>) {
  return choices.map(({ id, label: name, hint, isDisabled = false }) => (
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
  ))
}
