// A button that shows only an icon; its name and keys appear next to it.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './icon-button.module.css'
import { Tip } from './tip.tsx'

export interface IconButtonProps {
  readonly label: string
  readonly keys?: readonly string[]
  readonly isDisabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

export function IconButton({ label, keys = [], isDisabled = false, onPress, children }: IconButtonProps) {
  return (
    <Tip label={label} keys={keys}>
      <Button className={classNames(styles.button)} aria-label={label} isDisabled={isDisabled} onPress={onPress}>
        {children}
      </Button>
    </Tip>
  )
}
