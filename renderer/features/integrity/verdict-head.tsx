// The first lines of an outcome: all is well, or how much is not; and the time of the check.
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { whenWords } from '../../messages/when-words.ts'
import { words } from '../../messages/words.ts'
import styles from './integrity.module.css'

export interface VerdictHeadProps {
  readonly isWell: boolean
  readonly title: string
  readonly detail: string
  /** An ISO instant. */
  readonly at: string
}

export function VerdictHead({ isWell, title, detail, at }: VerdictHeadProps) {
  const Icon = isWell ? ShieldCheck : ShieldAlert
  return (
    <div className={styles.verdict} data-well={isWell || undefined}>
      <Icon size={22} aria-hidden className={styles.shield} />
      <div>
        <h3>{title}</h3>
        <p>{detail}</p>
        <p className={styles.hint}>{words('integrity.when', { when: whenWords(at) })}</p>
      </div>
    </div>
  )
}
