// The status of a correction, as an icon and a word.
import { Check, CircleDot, type LucideIcon, Undo2, X } from 'lucide-react'
import type { Status } from '../../../../electron/contract/index.ts'
import { statusWords } from '../../../messages/correction-words.ts'
import styles from '../common/cards.module.css'

const ICONS: { readonly [S in Status]: LucideIcon } = {
  proposed: CircleDot,
  accepted: Check,
  rejected: X,
  reverted: Undo2,
}

export function StatusMark({ status }: { readonly status: Status }) {
  const Icon = ICONS[status]
  return (
    <span className={styles.status} data-status={status}>
      <Icon size={13} aria-hidden />
      {statusWords(status)}
    </span>
  )
}
