// The keys of the sheet along its lower edge.
import { type MessageId, words } from '../../messages/words.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import styles from './archive-find.module.css'

const HINTS: readonly { readonly keys: readonly string[]; readonly label: MessageId }[] = [
  { keys: ['↓', '↑'], label: 'archive-find.move' },
  { keys: ['↵'], label: 'archive-find.open' },
  { keys: ['Esc'], label: 'archive-find.close' },
]

export function FindFoot() {
  return (
    <footer className={styles.foot}>
      {HINTS.map(({ keys, label }) => (
        <span key={label}>
          <KeyCaps keys={keys} /> {words(label)}
        </span>
      ))}
    </footer>
  )
}
