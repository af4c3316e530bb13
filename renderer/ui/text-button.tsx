// A button with words: the primary action, or one of several.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './text-button.module.css'

export interface TextButtonProps {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'plain' | 'quiet'
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** Whether it has the initial focus in its dialog. */
  readonly isFocusedFirst?: boolean
  /** Whether Ctrl Enter presses it from anywhere in its sheet. */
  readonly isMain?: boolean
  /** A fuller name, which must contain the words on the button. */
  readonly label?: string
  readonly onPress?: () => void
}

export function TextButton({
  children,
  kind = 'plain',
  type = 'button',
  isDisabled = false,
  isFocusedFirst = false,
  isMain = false,
  label,
  onPress,
}: TextButtonProps) {
  return (
    <Button
      className={classNames(styles.button, styles[kind])}
      type={type}
      isDisabled={isDisabled}
      autoFocus={isFocusedFirst}
      {...(isMain ? { 'data-main': true } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(onPress ? { onPress } : {})}
    >
      {children}
    </Button>
  )
}
