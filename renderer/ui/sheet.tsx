// A sheet of paper laid over the window, to look something up. Esc, the cross or a click beside it puts it away.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { words } from '../messages/words.ts'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import styles from './sheet.module.css'

export interface SheetProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size: 'small' | 'medium' | 'large' | 'wide'
  readonly children: ReactNode
}

export function Sheet({ title, isOpen, onClose, size, children }: SheetProps) {
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
        <Dialog className={classNames(styles.dialog)}>
          <header className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={words('frame.close')} onPress={onClose}>
              <X size={16} aria-hidden />
            </IconButton>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
