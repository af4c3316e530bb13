// What every worklist looks like: its name and how many items there are, what narrows it, what went wrong, its rows or why there are
// none, and what can be done with the open one.
import type { ReactNode } from 'react'
import type { AnyProblem } from '../api.ts'
import { ErrorStrip, type ErrorStripProps } from './error-strip.tsx'
import styles from './worklist.module.css'

export interface WorklistFrameProps {
  readonly title: string
  /** Whether the count takes the place of the title. */
  readonly isTitleHidden?: boolean
  /** How many items are listed; null: not known. */
  readonly total: ReactNode
  /** At the end of the title's line. */
  readonly tools?: ReactNode
  /** Below the title. */
  readonly head?: ReactNode
  readonly problem: AnyProblem | null
  readonly onRetry?: () => void
  /** Another way out of the problem. */
  readonly way?: ErrorStripProps['way']
  /** What the list is silent about, such as articles that could not be read. */
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

/** Menus that narrow the list. */
export function WorklistFilters({ children }: { readonly children: ReactNode }) {
  return <div className={styles.filters}>{children}</div>
}
