// A checkbox that is ticked, partly ticked or empty: only its looks. Its meaning comes from its container.
import { Check, Minus } from 'lucide-react'
import styles from './tick.module.css'

export function Tick({ state }: { readonly state: 'all' | 'some' | 'none' }) {
  return (
    <span className={styles.tick} data-state={state} aria-hidden>
      {state === 'some' ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
    </span>
  )
}
