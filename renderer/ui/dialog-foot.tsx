// The foot of every dialog: other actions on the left, then Cancel, then the main button, last and on the right. Ctrl
// Enter presses the main button from anywhere in the dialog (sheet.tsx).
import type { ReactNode } from 'react'
import { words } from '../messages/words.ts'
import { classNames } from './class-names.ts'
import styles from './dialog-foot.module.css'
import { TextButton } from './text-button.tsx'

export interface DialogFootProps {
  /** The verb the dialog is for. Without `onPress` the button submits the form around it. */
  readonly main?:
    | {
        readonly label: ReactNode
        readonly onPress?: () => void
        readonly isDisabled?: boolean
        readonly isFocusedFirst?: boolean
      }
    | undefined
  /** Leaves everything unchanged; “Cancel” unless labelled otherwise. */
  readonly cancel?: { readonly label?: ReactNode; readonly onPress: () => void; readonly isFocusedFirst?: boolean }
  /** Other buttons. */
  readonly others?: ReactNode
  /** Whether it stays visible while a long dialog scrolls. */
  readonly isSticky?: boolean
  /** Hints and counts, at the left. */
  readonly children?: ReactNode
}

export function DialogFoot({ main, cancel, others, isSticky = false, children }: DialogFootProps) {
  return (
    <div className={classNames(styles.foot, isSticky && styles.sticky)}>
      <div className={styles.note}>{children}</div>
      {others}
      {cancel && (
        <TextButton isCancel isFocusedFirst={cancel.isFocusedFirst ?? false} onPress={cancel.onPress}>
          {cancel.label ?? words('frame.cancel')}
        </TextButton>
      )}
      {main && (
        <TextButton
          kind="primary"
          isMain
          type={main.onPress ? 'button' : 'submit'}
          isDisabled={main.isDisabled ?? false}
          isFocusedFirst={main.isFocusedFirst ?? false}
          {...(main.onPress ? { onPress: main.onPress } : {})}
        >
          {main.label}
        </TextButton>
      )}
    </div>
  )
}
