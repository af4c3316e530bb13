// A box that is ticked, partly ticked or empty: only its looks. What it says is said by what it is part of.
import { Check, Minus } from 'lucide-react'
import styles from './tick.module.css'

export function Tick({ state }: { readonly state: 'all' | 'some' | 'none' }) {
  return (
    <span className={styles.tick} data-state={state} aria-hidden>
      {state === 'some' ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
    </span>
  )
}
