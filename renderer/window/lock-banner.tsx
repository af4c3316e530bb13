// Above the panes of a read-only archive: who is writing in it, since when, and a retry.
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ArchiveSummary } from '../../electron/contract/index.ts'
import { words } from '../messages/words.ts'
import { reopenArchive } from '../session/archive-acts.ts'
import { announce } from '../ui/announcer.tsx'
import { NoteStrip } from '../ui/note-strip.tsx'
import styles from './workspace.module.css'

export function LockBanner({ archive: { readOnly, title } }: { readonly archive: ArchiveSummary }) {
  const intl = useIntl()
  const [isTrying, setTrying] = useState(false)
  if (readOnly === null) return null
  const reason = (): string => {
    if (readOnly === 'folder') return words('lock.folder')
    if (readOnly.since === '') return words('lock.unknown')
    const since = intl.formatDate(readOnly.since, { dateStyle: 'medium', timeStyle: 'short' })
    return words('lock.holder', { holder: readOnly.holder, host: readOnly.host, since })
  }
  const tryAgain = async (): Promise<void> => {
    setTrying(true)
    const isFree = await reopenArchive(title)
    setTrying(false)
    if (!isFree) announce(words('lock.still'))
  }
  return (
    <div className={styles.problem}>
      <NoteStrip
        title={reason()}
        way={{ label: words('lock.again'), isDisabled: isTrying, onPress: () => void tryAgain() }}
      >
        {words('lock.meanwhile')}
      </NoteStrip>
    </div>
  )
}
