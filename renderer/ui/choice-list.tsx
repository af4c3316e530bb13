// One choice of several, all visible: radio buttons in a column, or in one line when short.
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './choice-list.module.css'
import { classNames } from './class-names.ts'

export interface Choice<T extends string> {
  readonly id: T
  readonly label: string
  readonly hint?: string
  readonly isDisabled?: boolean
}

export interface ChoiceListProps<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly chosen: T
  readonly isInLine?: boolean
  /** Whether the chosen one has the initial focus. */
  readonly isFirst?: boolean
  readonly onChoose: (id: T) => void
}

export function ChoiceList<T extends string>({
  label,
  choices,
  chosen,
  isInLine = false,
  isFirst = false,
  onChoose,
}: ChoiceListProps<T>) {
  return (
    <RadioGroup
      className={classNames(styles.group, isInLine && styles.inLine)}
      value={chosen}
      onChange={(id) => {
        const choice = choices.find((candidate) => candidate.id === id)
        if (choice) onChoose(choice.id)
      }}
      orientation={isInLine ? 'horizontal' : 'vertical'}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      {choices.map(({ id, label: name, hint, isDisabled = false }) => (
        <Radio
          key={id}
          value={id}
          className={classNames(styles.choice)}
          isDisabled={isDisabled}
          autoFocus={isFirst && id === chosen}
        >
          <span className={styles.dot} aria-hidden />
          <span className={styles.text}>
            <span className={styles.name}>{name}</span>
            {hint && <span className={styles.hint}>{hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
