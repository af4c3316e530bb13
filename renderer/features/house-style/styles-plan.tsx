// What would be imported from a folder of styles, what is refused and why, and what already exists: nothing is replaced
// without asking.
import { useState } from 'react'
import type { StylesPicked } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { LabelledCheckbox } from '../../ui/labelled-checkbox.tsx'
import styles from './house-style.module.css'
import { takeStyles } from './house-style-acts.ts'

export interface StylesPlanProps {
  readonly picked: StylesPicked
  readonly onCancel: () => void
}

export function StylesPlan({ picked, onCancel }: StylesPlanProps) {
  const [overwrite, setOverwrite] = useState(false)
  const { name, plan } = picked
  const differing = plan.filter(({ state }) => state === 'differs').length
  const count = plan.filter(({ state }) => state === 'new').length + (overwrite ? differing : 0)
  return (
    <div className={styles.form}>
      <h3>{words('house-style.plan', { name })}</h3>
      {plan.length === 0 && <p className={styles.note}>{words('house-style.plan-none')}</p>}
      <ul className={styles.plan}>
        {plan.map(({ path, state, detail }) => (
          <li key={path}>
            <span className={styles.rowName}>{path.replace(/^styles\//, '')}</span>
            <span className={state === 'refused' ? styles.refused : styles.note}>
              {words(`house-style.plan-${state}`, { detail: detail ?? '' })}
            </span>
          </li>
        ))}
      </ul>
      {differing > 0 && (
        <LabelledCheckbox label={words('house-style.overwrite')} isSelected={overwrite} onChange={setOverwrite} />
      )}
      <DialogFoot
        main={{
          label: words('house-style.take', { count }),
          isDisabled: count === 0,
          onPress: () => void takeStyles(picked, overwrite),
        }}
        cancel={{ onPress: onCancel }}
      />
    </div>
  )
}
