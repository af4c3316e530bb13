// Why the archive is read-only: who has it, and since when.
import { Lock } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { ArchiveSummary } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import styles from './status-bar.module.css'

export function ReadOnlyNote({ readOnly }: { readonly readOnly: ArchiveSummary['readOnly'] }) {
  const intl = useIntl()
  if (readOnly === null) return null
  const text =
    readOnly === 'folder'
      ? words('status.read-only-folder')
      : readOnly.since === ''
        ? words('status.read-only-unknown')
        : words('status.read-only-holder', {
            holder: readOnly.holder,
            host: readOnly.host,
            since: intl.formatDate(readOnly.since, { dateStyle: 'medium', timeStyle: 'short' }),
          })
  return (
    <span className={styles.warning} title={text}>
      <Lock size={12} aria-hidden />
      <span>{text}</span>
    </span>
  )
}
