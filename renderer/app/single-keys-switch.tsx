// Switches off the keys that act without Ctrl or Alt, as WCAG 2.1.4 asks for.
import { Switch } from 'react-aria-components'
import { words } from '../messages/words.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './key-sheet.module.css'
import { prefer, usePreferences } from './preferences.ts'

export function SingleKeysSwitch() {
  const hasSingleKeys = usePreferences((preferences) => preferences.hasSingleKeys)
  return (
    <Switch
      className={classNames(styles.switch)}
      isSelected={hasSingleKeys}
      onChange={(isOn) => prefer({ hasSingleKeys: isOn })}
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
