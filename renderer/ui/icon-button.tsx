// A button that shows only an icon; its name and keys appear beside it on hover and focus.
import type { ReactNode } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './icon-button.module.css'
import { KeyCaps } from './key-caps.tsx'

export interface IconButtonProps {
  readonly label: string
  readonly keys?: readonly string[]
  readonly isDisabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

export function IconButton({ label, keys = [], isDisabled = false, onPress, children }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button className={classNames(styles.button)} aria-label={label} isDisabled={isDisabled} onPress={onPress}>
        {children}
      </Button>
      <Tooltip className={classNames(styles.tip)} offset={6}>
        {label}
        {keys.length > 0 && <KeyCaps keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
