// An amber strip about the present state: nothing has failed, but something is limited. At most one action.
import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './note-strip.module.css'
import { TextButton } from './text-button.tsx'

export interface NoteStripProps {
  readonly title: string
  readonly children: ReactNode
  /** Whether screen readers announce it at once. */
  readonly isAlert?: boolean
  readonly way?: { readonly label: string; readonly isDisabled?: boolean; readonly onPress: () => void }
}

export function NoteStrip({ title, children, isAlert = false, way }: NoteStripProps) {
  return (
    <div className={styles.strip} role={isAlert ? 'alert' : 'status'}>
      <Info size={16} aria-hidden className={styles.icon} />
      <p className={styles.text}>
        <b>{title}</b> {children}
      </p>
      {way && (
        <TextButton isDisabled={way.isDisabled ?? false} onPress={way.onPress}>
          {way.label}
        </TextButton>
      )}
    </div>
  )
}
