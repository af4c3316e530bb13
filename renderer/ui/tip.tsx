// A button's name and keys in a tooltip, on hover and focus. The only kind of tooltip in the window.
import type { ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { KeyCaps } from './key-caps.tsx'
import styles from './tip.module.css'

export interface TipProps {
  readonly label: ReactNode
  readonly keys?: readonly string[]
  /** The button, one of React Aria's. */
  readonly children: ReactNode
}

export function Tip({ label, keys = [], children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className={classNames(styles.tip)} offset={6}>
        {label}
        {keys.length > 0 && <KeyCaps keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
