// A checkbox with its words next to it.
import { Checkbox } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { classNames } from './class-names.ts'
import styles from './labelled-checkbox.module.css'
import { Tick } from './tick.tsx'

export interface LabelledCheckboxProps {
  readonly label: string
  /** How many things it stands for, shown next to the label. */
  readonly count?: number | null
  readonly isSelected: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isSelected: boolean) => void
}

export function LabelledCheckbox({
  label,
  count = null,
  isSelected,
  isDisabled = false,
  onChange,
}: LabelledCheckboxProps) {
  const intl = useIntl()
  return (
    <Checkbox className={classNames(styles.box)} isSelected={isSelected} isDisabled={isDisabled} onChange={onChange}>
      {({ isSelected: isTicked }) => (
        <>
          <Tick state={isTicked ? 'all' : 'none'} />
          {label}
          {count !== null && <small className={styles.count}>{intl.formatNumber(count)}</small>}
        </>
      )}
    </Checkbox>
  )
}
