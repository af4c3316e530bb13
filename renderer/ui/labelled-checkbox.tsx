// A checkbox with its words next to it.
import { Checkbox } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './labelled-checkbox.module.css'
import { Tick } from './tick.tsx'

export interface LabelledCheckboxProps {
  readonly label: string
  readonly isSelected: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isSelected: boolean) => void
}

export function LabelledCheckbox({ label, isSelected, isDisabled = false, onChange }: LabelledCheckboxProps) {
  return (
    <Checkbox className={classNames(styles.box)} isSelected={isSelected} isDisabled={isDisabled} onChange={onChange}>
      {({ isSelected: isTicked }) => (
        <>
          <Tick state={isTicked ? 'all' : 'none'} />
          {label}
        </>
      )}
    </Checkbox>
  )
}
