// A toggle button: one way of viewing, on or off.
import { ToggleButton } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './switch-button.module.css'

export interface SwitchButtonProps {
  readonly label: string
  /** Its meaning, in a tooltip. */
  readonly hint: string
  readonly isSelected: boolean
  /** Whether it is at the far end of its row. */
  readonly isApart?: boolean
  readonly onChange: (isSelected: boolean) => void
}

export function SwitchButton({ label, hint, isSelected, isApart = false, onChange }: SwitchButtonProps) {
  return (
    <ToggleButton
      className={classNames(styles.switch, isApart && styles.apart)}
      isSelected={isSelected}
      onChange={onChange}
    >
      <span title={hint}>{label}</span>
    </ToggleButton>
  )
}
