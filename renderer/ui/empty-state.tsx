// What a pane shows when it is empty: one serif sentence, a hint, and at most one action.
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  readonly title: string
  readonly children?: ReactNode
}

export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-pane-target tabIndex={-1}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  )
}
