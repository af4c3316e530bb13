// A row of a virtual list: its position, and its look when selected.
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './list-row.module.css'

export interface RowPosition {
  readonly id: string
  readonly index: number
  /** CSS pixels from the top of the list. */
  readonly start: number
  readonly total: number
}

export interface ListRowProps {
  readonly position: RowPosition
  /** Sets the row's height. */
  readonly className: string | undefined
  readonly isSelected: boolean
  /** Whether this is the open one, in lists where others can be selected too. */
  readonly isOpen?: boolean
  /** If the row's own text does not say enough. */
  readonly label?: string
  readonly children: ReactNode
}

export function ListRow({ position, className, isSelected, isOpen = isSelected, label, children }: ListRowProps) {
  const { id, index, start, total } = position
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names this as its active descendant
    <div
      id={id}
      className={classNames(styles.row, className)}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-label={label}
      data-place={index}
      data-open={isOpen || undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {children}
    </div>
  )
}

/** The row's subject, in small print. */
export function RowFacts({ children }: { readonly children: ReactNode }) {
  return <span className={styles.facts}>{children}</span>
}

/** The last line of a row, such as the headline of its article. */
export function RowFoot({ children }: { readonly children: ReactNode }) {
  return <span className={styles.foot}>{children}</span>
}
