// Keys as printed on the keyboard, one cap each.
import styles from './key-caps.module.css'

export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.caps}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
