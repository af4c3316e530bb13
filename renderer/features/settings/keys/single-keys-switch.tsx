// Switches off the keys that act without Ctrl or Alt, as WCAG 2.1.4 requires.
import { words } from '../../../messages/words.ts'
import { useSettings } from '../../../queries/settings.ts'
import { changeSetting } from '../../../session/change-setting.ts'
import { LabelledSwitch } from '../../../ui/labelled-switch.tsx'

export function SingleKeysSwitch() {
  const { singleKeys } = useSettings()
  return (
    <LabelledSwitch
      label={words('keys.single')}
      hint={words('keys.single-hint')}
      isSelected={singleKeys}
      onChange={(isOn) => changeSetting({ singleKeys: isOn })}
    />
  )
}
