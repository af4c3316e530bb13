// A choice between two options side by side: this place or all, accepted or proposed.
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classNames } from '../../../ui/class-names.ts'
import styles from './correct-popover.module.css'

export interface TwoWayProps<T extends string> {
  readonly label: string
  readonly choices: readonly { readonly id: T; readonly label: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

export function TwoWay<T extends string>({ label, choices, chosen, onChoose }: TwoWayProps<T>) {
  return (
    <RadioGroup
      className={classNames(styles.twoWay)}
      orientation="horizontal"
      value={chosen}
      onChange={(value) => {
        const choice = choices.find(({ id }) => id === value)
        if (choice) onChoose(choice.id)
      }}
    >
      <Label>{label}</Label>
      <div className={styles.ways}>
        {choices.map(({ id, label: name }) => (
          <Radio key={id} value={id} className={classNames(styles.chip)}>
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
