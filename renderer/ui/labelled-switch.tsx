// A switch, with its words and an explanation next to it.
import { Switch } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './labelled-switch.module.css'

export interface LabelledSwitchProps {
  readonly label: string
  readonly hint: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

export function LabelledSwitch({ label, hint, isSelected, onChange }: LabelledSwitchProps) {
  return (
    <Switch className={classNames(styles.switch)} isSelected={isSelected} onChange={onChange}>
      <span className={styles.track}>
        <span className={styles.knob} />
      </span>
      <span>
        {label}
        <span className={styles.hint}>{hint}</span>
      </span>
    </Switch>
  )
}
