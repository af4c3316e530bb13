// A button with words on it: the one thing to do (primary), or one of several.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './text-button.module.css'

export interface TextButtonProps {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'plain' | 'quiet'
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  readonly onPress?: () => void
}

export function TextButton({
  children,
  kind = 'plain',
  type = 'button',
  isDisabled = false,
  onPress,
}: TextButtonProps) {
  return (
    <Button
      className={classNames(styles.button, styles[kind])}
      type={type}
      isDisabled={isDisabled}
      {...(onPress ? { onPress } : {})}
    >
      {children}
    </Button>
  )
}
