// A sheet over the window that begins with its text field and needs no title. Esc or a click outside closes it.
import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field-sheet.module.css'
import type { GuideTopic } from './guide-topic.ts'

export interface FieldSheetProps {
  readonly label: string
  /** Where F1 opens the guide. */
  readonly topic: GuideTopic
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size: 'medium' | 'large'
  readonly children: ReactNode
}

export function FieldSheet({ label, topic, isOpen, onClose, size, children }: FieldSheetProps) {
  return (
    <ModalOverlay
      className={classNames(styles.scrim)}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable
    >
      <Modal className={classNames(styles.sheet, styles[size])}>
        <Dialog className={classNames(styles.dialog)} aria-label={label} data-topic={topic}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

export interface SheetFieldProps {
  /** Whether it is below another one. */
  readonly isSecond?: boolean
  /** An icon, the input, and anything else in its line. */
  readonly children: ReactNode
}

export function SheetField({ isSecond = false, children }: SheetFieldProps) {
  return <div className={classNames(styles.field, isSecond && styles.second)}>{children}</div>
}
