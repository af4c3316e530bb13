// An archive without articles: says so, and how the first ones come in.

import { beginBringIn } from '../features/bring-in/bring-in-acts.ts'
import { beginNewArticle } from '../features/bring-in/new-article-acts.ts'
import { words } from '../messages/words.ts'
import { closeArchive } from '../session/archive-acts.ts'
import { capsFor } from '../session/keys/key-names.ts'
import { useReady } from '../session/ready.ts'
import { TextButton } from '../ui/text-button.tsx'
import styles from './empty-archive.module.css'

export function EmptyArchive() {
  useReady(true)
  return (
    <section className={styles.sheet} aria-label={words('list.label')} data-pane="list">
      <h2 className={styles.title}>{words('empty.title')}</h2>
      <p className={styles.hint}>{words('empty.hint')}</p>
      <div className={styles.ways}>
        <TextButton kind="primary" keys={capsFor('bring-in')} onPress={beginBringIn}>
          {words('archive.bring-in')}
        </TextButton>
        <TextButton keys={capsFor('new-article')} onPress={beginNewArticle}>
          {words('archive.new-article')}
        </TextButton>
        <TextButton onPress={() => void closeArchive()}>{words('archive.close')}</TextButton>
      </div>
    </section>
  )
}
