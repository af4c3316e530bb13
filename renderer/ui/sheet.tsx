// A sheet over the window. Esc, the cross or a click outside closes it, and asks first when that would lose something
// typed. Ctrl Enter presses its main button.
import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { words } from '../messages/words.ts'
import { classNames } from './class-names.ts'
import { DialogFoot } from './dialog-foot.tsx'
import type { GuideTopic } from './guide-topic.ts'
import { IconButton } from './icon-button.tsx'
import styles from './sheet.module.css'
import { TextButton } from './text-button.tsx'
import { Unsaved } from './unsaved.ts'

export interface SheetProps {
  readonly title: string
  /** Where F1 opens the guide; null: as if the sheet were not open. */
  readonly topic: GuideTopic | null
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size: 'small' | 'medium' | 'large' | 'wide'
  readonly children: ReactNode
}

export function Sheet({ title, topic, isOpen, onClose, size, children }: SheetProps) {
  return (
    <ClosingGuard onClose={onClose}>
      {(close, question) => (
        <ModalOverlay
          className={classNames(styles.scrim)}
          isOpen={isOpen}
          onOpenChange={(open) => {
            if (!open) close()
          }}
          isDismissable
        >
          <Modal className={classNames(styles.sheet, styles[size])}>
            <div onKeyDownCapture={pressMain}>
              <Dialog className={classNames(styles.dialog)} {...(topic && { 'data-topic': topic })}>
                <header className={styles.head}>
                  <Heading slot="title" level={2}>
                    {title}
                  </Heading>
                  <IconButton label={words('frame.close')} keys={[words('cap.escape')]} onPress={close}>
                    <X size={16} aria-hidden />
                  </IconButton>
                </header>
                {children}
                {question}
              </Dialog>
            </div>
          </Modal>
        </ModalOverlay>
      )}
    </ClosingGuard>
  )
}

interface ClosingGuardProps {
  readonly onClose: () => void
  readonly children: (close: () => void, question: ReactNode) => ReactNode
}

/** Closes at once if nothing is unsaved; otherwise asks, and Esc then means no. */
function ClosingGuard({ onClose, children }: ClosingGuardProps) {
  const isUnsaved = useRef(false)
  const [isAsking, setAsking] = useState(false)
  const typedIn = useRef<Element | null>(null)
  const [tell] = useState(() => (now: boolean): void => {
    isUnsaved.current = now
    if (!now) setAsking(false)
  })
  const keep = (): void => {
    setAsking(false)
    if (typedIn.current instanceof HTMLElement) typedIn.current.focus()
  }
  const close = (): void => {
    if (isAsking) keep()
    else if (isUnsaved.current) {
      typedIn.current = document.activeElement
      setAsking(true)
    } else onClose()
  }
  return <Unsaved value={tell}>{children(close, isAsking && <Question onKeep={keep} onDiscard={onClose} />)}</Unsaved>
}

interface QuestionProps {
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

function Question({ onKeep, onDiscard }: QuestionProps) {
  return (
    <div className={styles.question} role="alertdialog" aria-label={words('frame.unsaved')}>
      <DialogFoot
        main={{ label: words('frame.keep-editing'), onPress: onKeep, isFocusedFirst: true }}
        others={<TextButton onPress={onDiscard}>{words('frame.discard')}</TextButton>}
      >
        <b>{words('frame.unsaved')}</b>
      </DialogFoot>
    </div>
  )
}

/** Before the focused button can handle it; a sheet opened from this one handles its own. */
function pressMain(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
  const mains = event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-main]:not(:disabled)')
  const main = [...mains].at(-1)
  if (!main) return
  event.preventDefault()
  event.stopPropagation()
  main.click()
}
