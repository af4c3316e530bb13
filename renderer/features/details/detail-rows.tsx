// Sections and rows of the details: a name on the left, the value on the right.
import type { ReactNode } from 'react'
import { words } from '../../messages/words.ts'
import styles from './details.module.css'

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <dl>{children}</dl>
    </section>
  )
}

export function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.detail}>
      <dt>{name}</dt>
      <dd dir="auto">{children ?? <span className={styles.unknown}>{words('details.empty')}</span>}</dd>
    </div>
  )
}
