// Says what is being done, once it takes longer than a moment.

import { type MessageId, words } from '../../messages/words.ts'
import type { ArchiveAct, ArchiveActs } from '../../session/archive-acts.ts'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './welcome.module.css'

const WORDS: { readonly [A in ArchiveAct]: MessageId } = {
  open: 'welcome.busy-open',
  create: 'welcome.busy-create',
  sample: 'welcome.busy-sample',
  recent: 'welcome.busy-recent',
  close: 'welcome.busy-close',
}

export function BusyNote({ busy }: { readonly busy: ArchiveActs['busy'] }) {
  const isLong = useDelayed(busy !== null)
  return (
    <p className={styles.busy} role="status">
      {busy && isLong && (
        <>
          <span className={styles.pulse} aria-hidden />
          {words(WORDS[busy.act], { title: busy.title })}
        </>
      )}
    </p>
  )
}
