// An article's state as set by the editor, as an icon that differs in shape as well as in colour.
import { CheckCheck, Circle, CircleCheck, CircleDot } from 'lucide-react'
import type { ArticleState } from '../../electron/contract/index.ts'
import { stateWords } from '../messages/correction-words.ts'
import styles from './state-icon.module.css'

const ICONS = { new: Circle, 'in-work': CircleDot, checked: CircleCheck, done: CheckCheck } as const

export function StateIcon({ state }: { readonly state: ArticleState }) {
  const Icon = ICONS[state]
  return (
    <span className={styles.state} data-state={state} title={stateWords(state)}>
      <Icon size={13} strokeWidth={2.25} aria-hidden />
      <span className="visually-hidden">{stateWords(state)}</span>
    </span>
  )
}
