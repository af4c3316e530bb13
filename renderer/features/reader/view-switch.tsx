// Original, marked or corrected text.

import { Radio, RadioGroup } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { nameWithKeys } from '../../session/keys/key-names.ts'
import { changeView, useViewState, VIEWS } from '../../session/view-state.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './reader.module.css'

export function ViewSwitch() {
  const view = useViewState((state) => state.view)
  return (
    <RadioGroup
      className={classNames(styles.views)}
      aria-label={words('reader.view')}
      orientation="horizontal"
      value={view}
      onChange={(value) => {
        const chosen = VIEWS.find((candidate) => candidate === value)
        if (chosen) changeView({ view: chosen })
      }}
    >
      {VIEWS.map((value) => (
        <Radio key={value} value={value} className={classNames(styles.view)}>
          <span title={nameWithKeys(words(`reader.${value}`), `view-${value}`)}>{words(`reader.${value}`)}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
