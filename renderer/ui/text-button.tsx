// A button with words: the primary action, or one of several.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './text-button.module.css'
import { Tip } from './tip.tsx'

export interface TextButtonProps {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'plain' | 'quiet'
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** Whether it has the initial focus in its dialog. */
  readonly isFocusedFirst?: boolean
  /** Whether Ctrl Enter presses it from anywhere in its sheet. */
  readonly isMain?: boolean
  /** Whether it leaves a dialog with everything as it was. */
  readonly isCancel?: boolean
  /** A fuller name, beginning with or holding the words on it. */
  readonly label?: string
  /** Keys that press it too, shown with its name on pointing at it. */
  readonly keys?: readonly string[]
  readonly onPress?: () => void
}

export function TextButton({
  children,
  kind = 'plain',
  type = 'button',
  isDisabled = false,
  isFocusedFirst = false,
  isMain = false,
  isCancel = false,
  label,
  keys = [],
  onPress,
}: TextButtonProps) {
  const button = (
    <Button
      className={classNames(styles.button, styles[kind])}
      type={type}
      isDisabled={isDisabled}
      autoFocus={isFocusedFirst}
      {...(isMain ? { 'data-main': true } : {})}
      {...(isCancel ? { 'data-cancel': true } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(onPress ? { onPress } : {})}
    >
      {children}
    </Button>
  )
  if (keys.length === 0) return button
  return (
    <Tip label={label ?? children} keys={keys}>
      {button}
    </Tip>
  )
}
