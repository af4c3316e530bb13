// Switches off the keys that act without Ctrl or Alt, as WCAG 2.1.4 asks for.
import { Switch } from 'react-aria-components'
import { words } from '../messages/words.ts'
import { useSettings } from '../queries/settings.ts'
import { classNames } from '../ui/class-names.ts'
import { changeSetting } from './change-setting.ts'
import styles from './key-sheet.module.css'

export function SingleKeysSwitch() {
  const { singleKeys } = useSettings()
  return (
    <Switch
      className={classNames(styles.switch)}
      isSelected={singleKeys}
      onChange={(isOn) => changeSetting({ singleKeys: isOn })}
    >
      <span className={styles.track}>
        <span className={styles.knob} />
      </span>
      <span>
        {words('keys.single')}
        <span className={styles.hint}>{words('keys.single-hint')}</span>
      </span>
    </Switch>
  )
}
