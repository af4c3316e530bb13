// A button with an icon, with or without its name; a tooltip shows name and keys.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './icon-button.module.css'
import { Tip } from './tip.tsx'

export interface IconButtonProps {
  readonly label: string
  readonly keys?: readonly string[]
  readonly isDisabled?: boolean
  /** Whether its name is shown next to the icon, if the window has room. */
  readonly isLabelled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

export function IconButton(props: IconButtonProps) {
  const { label, keys = [], isDisabled = false, isLabelled = false, onPress, children } = props
  return (
    <Tip label={label} keys={keys}>
      <Button
        className={classNames(styles.button, isLabelled && styles.labelled)}
        {...(isLabelled ? {} : { 'aria-label': label })}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        {children}
        {isLabelled && <span>{label}</span>}
      </Button>
    </Tip>
  )
}
