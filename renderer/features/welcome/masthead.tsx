// The app's name, set as a proof with its own correction on it.
import { words } from '../../messages/words.ts'
import styles from './masthead.module.css'

export function Masthead() {
  return (
    <header className={styles.masthead}>
      <h1>
        <span className="visually-hidden">{words('app.name')}</span>
        <span aria-hidden>
          Cor<ins>r</ins>igenda
        </span>
      </h1>
      <p className={styles.meaning}>{words('welcome.meaning')}</p>
      <p className={styles.promise}>{words('welcome.promise')}</p>
    </header>
  )
}
