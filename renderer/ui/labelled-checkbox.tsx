// A box to tick, with its words beside it.
import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './labelled-checkbox.module.css'

export interface LabelledCheckboxProps {
  readonly label: string
  readonly isSelected: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isSelected: boolean) => void
}

export function LabelledCheckbox({ label, isSelected, isDisabled = false, onChange }: LabelledCheckboxProps) {
  return (
    <Checkbox className={classNames(styles.box)} isSelected={isSelected} isDisabled={isDisabled} onChange={onChange}>
      <span className={styles.tick} aria-hidden>
        <Check size={12} strokeWidth={3} />
      </span>
      {label}
    </Checkbox>
  )
}
