// The keys of a sheet, along its lower edge.
import { type MessageId, words } from '../messages/words.ts'
import { KeyCaps } from './key-caps.tsx'
import styles from './key-foot.module.css'

export interface KeyHint {
  readonly keys: readonly string[]
  readonly label: MessageId
}

export function KeyFoot({ hints }: { readonly hints: readonly KeyHint[] }) {
  return (
    <footer className={styles.foot}>
      {hints.map(({ keys, label }) => (
        <span key={label}>
          <KeyCaps keys={keys} /> {words(label)}
        </span>
      ))}
    </footer>
  )
}
