// The size of article text, with a sample line.
import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { useSettings } from '../../queries/settings.ts'
import { changeSetting } from '../../session/change-setting.ts'
import { TEXT_SIZES } from '../../session/text-size.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './settings.module.css'

export function TextSizeField() {
  const { textSize } = useSettings()
  return (
    <NumberField
      className={classNames(styles.field)}
      value={textSize}
      minValue={TEXT_SIZES.least}
      maxValue={TEXT_SIZES.most}
      step={1}
      onChange={(size) => {
        if (Number.isInteger(size)) changeSetting({ textSize: size })
      }}
    >
      <Label className={classNames(styles.label)}>{words('settings.text-size')}</Label>
      <div className={styles.control}>
        <Group className={classNames(styles.stepper)}>
          <Button slot="decrement" className={classNames(styles.step)}>
            <Minus size={14} aria-hidden />
          </Button>
          <Input className={classNames(styles.number)} />
          <Button slot="increment" className={classNames(styles.step)}>
            <Plus size={14} aria-hidden />
          </Button>
        </Group>
        <p className={styles.sample} style={{ fontSize: textSize }}>
          {words('settings.text-sample')}
        </p>
      </div>
    </NumberField>
  )
}
