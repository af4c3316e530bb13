// A framed field, with an icon before it that shows its purpose.
import type { ReactNode } from 'react'
import styles from './framed-field.module.css'

/** The icon, then the input. */
export function FramedField({ children }: { readonly children: ReactNode }) {
  return <div className={styles.field}>{children}</div>
}
