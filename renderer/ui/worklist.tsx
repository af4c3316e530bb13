// The layout of every worklist: its name and number of items, its filters, a problem, its rows or why there are none,
// and actions on the open one.
import type { ReactNode } from 'react'
import type { AnyProblem } from '../api.ts'
import { ErrorStrip, type ErrorStripProps } from './error-strip.tsx'
import styles from './worklist.module.css'

export interface WorklistFrameProps {
  readonly title: string
  /** Whether the count replaces the title. */
  readonly isTitleHidden?: boolean
  /** How many items are listed; null: not known. */
  readonly total: ReactNode
  /** At the end of the title's line. */
  readonly tools?: ReactNode
  /** Below the title. */
  readonly head?: ReactNode
  readonly problem: AnyProblem | null
  readonly onRetry?: () => void
  /** Another action for the problem. */
  readonly way?: ErrorStripProps['way']
  /** What the list leaves out, such as articles that could not be read. */
  readonly note?: string | null
  /** The rows, or why there are none. */
  readonly children: ReactNode
  /** Below the rows. */
  readonly foot?: ReactNode
}

export function WorklistFrame(props: WorklistFrameProps) {
  const { title, isTitleHidden = false, total, tools, head, problem, onRetry, way, note, children, foot } = props
  return (
    <>
      <header className={styles.heading}>
        <div className={styles.title}>
          <h2 className={isTitleHidden ? 'visually-hidden' : undefined}>{title}</h2>
          {total !== null && <span className={styles.total}>{total}</span>}
          {tools && <span className={styles.tools}>{tools}</span>}
        </div>
        {head}
      </header>
      {problem && (
        <div className={styles.problem}>
          <ErrorStrip problem={problem} {...(onRetry ? { onRetry } : {})} {...(way ? { way } : {})} />
        </div>
      )}
      {note && <p className={styles.note}>{note}</p>}
      {children}
      {foot && <div className={styles.foot}>{foot}</div>}
    </>
  )
}

/** Menus that filter the list. */
export function WorklistFilters({ children }: { readonly children: ReactNode }) {
  return <div className={styles.filters}>{children}</div>
}
