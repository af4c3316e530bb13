// The keys of the palette along its lower edge.
import type { MessageId } from '../../messages/words.ts'
import { words } from '../../messages/words.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import styles from './palette.module.css'

const HINTS: readonly { readonly key: string; readonly label: MessageId }[] = [
  { key: '↵', label: 'palette.open' },
  { key: '>', label: 'palette.hint-commands' },
  { key: '#', label: 'palette.hint-tags' },
  { key: '@', label: 'palette.hint-sources' },
  { key: '?', label: 'palette.scope-help' },
  { key: 'Esc', label: 'palette.close' },
]

export function PaletteFoot() {
  return (
    <footer className={styles.foot}>
      {HINTS.map(({ key, label }) => (
        <span key={key}>
          <KeyCaps keys={[key]} /> {words(label)}
        </span>
      ))}
    </footer>
  )
}
