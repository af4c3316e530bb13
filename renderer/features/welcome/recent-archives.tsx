// Archives opened before, newest first.

import { Button } from 'react-aria-components'
import { useIntl } from 'react-intl'
import type { RecentArchive } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { openRecent, useArchiveActs } from '../../session/archive-acts.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './recent-archives.module.css'

export function RecentArchives({ recent }: { readonly recent: readonly RecentArchive[] }) {
  return (
    <section className={styles.recent} aria-label={words('welcome.recent')}>
      <h2>{words('welcome.recent')}</h2>
      {recent.length === 0 ? (
        <p className={styles.none}>{words('welcome.recent-none')}</p>
      ) : (
        <ul>
          {recent.map((archive) => (
            <li key={archive.id} data-context="recent" data-context-id={archive.id}>
              <RecentButton archive={archive} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function RecentButton({ archive: { id, title, place, openedAt } }: { readonly archive: RecentArchive }) {
  const intl = useIntl()
  const isBusy = useArchiveActs((acts) => acts.busy !== null)
  const date = intl.formatDate(openedAt, { dateStyle: 'medium' })
  return (
    <Button className={classNames(styles.archive)} isDisabled={isBusy} onPress={() => void openRecent(id, title)}>
      <span className={styles.title}>{title}</span>
      <span className={styles.place}>{words('welcome.recent-opened', { place, date })}</span>
    </Button>
  )
}
