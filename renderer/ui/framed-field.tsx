// A field in a frame of its own, with an icon before it that says what it is for.
import type { ReactNode } from 'react'
import styles from './framed-field.module.css'

/** The icon, then the input. */
export function FramedField({ children }: { readonly children: ReactNode }) {
  return <div className={styles.field}>{children}</div>
}
