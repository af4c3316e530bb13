// The sidebar over the other panes when the window is too narrow to show it next to them. Esc or a click outside closes
// it.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './drawer.module.css'

export interface DrawerProps {
  readonly name: 'sidebar'
  readonly label: string
  readonly children: ReactNode
}

export function Drawer({ name, label, children }: DrawerProps) {
  const isOpen = useViewState((state) => state.drawer === name)
  return (
    <ModalOverlay
      className={classNames(styles.scrim)}
      isOpen={isOpen}
      onOpenChange={(open) => changeView({ drawer: open ? name : null })}
      isDismissable
    >
      <Modal className={classNames(styles.sheet, styles[name])}>
        <Dialog className={classNames(styles.dialog)} aria-label={label}>
          <div className={styles.close}>
            <IconButton label={words('frame.close')} onPress={() => changeView({ drawer: null })}>
              <X size={16} aria-hidden />
            </IconButton>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
