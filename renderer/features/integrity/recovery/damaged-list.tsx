// The files of the archive that cannot be trusted: which, why, and how to restore each or all.
import type { ArchiveSummary, DamagedFile } from '../../../../electron/contract/index.ts'
import { reasonWords } from '../../../messages/reason-words.ts'
import { words } from '../../../messages/words.ts'
import { useProgress } from '../../../queries/job-progress.ts'
import { CountedProgress } from '../../../ui/counted-progress.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { dateWords } from './date-words.ts'
import styles from './recovery.module.css'
import { bringBack, cancelBringingBack, useRecovery } from './recovery-acts.ts'

type Archive = Pick<ArchiveSummary, 'damaged' | 'backup' | 'readOnly'>

export function DamagedList({ archive }: { readonly archive: Archive }) {
  const { job, problem } = useRecovery()
  const { damaged, backup, readOnly } = archive
  const canBringBack = backup !== null && readOnly === null && job === null
  return (
    <>
      <p className={styles.safe}>{words('recovery.safe')}</p>
      <ul className={styles.files}>
        {damaged.map((file) => (
          <DamagedEntry key={file.id} file={file} canBringBack={canBringBack} />
        ))}
      </ul>
      {problem && <ErrorStrip problem={problem} onDismiss={() => useRecovery.setState({ problem: null })} />}
      <p className={styles.backup}>{backupWords(archive)}</p>
      {job !== null && <Working job={job} />}
      {job === null && backup !== null && readOnly === null && (
        <div className={styles.foot}>
          <TextButton kind="primary" onPress={() => void bringBack('damaged')}>
            {words('recovery.bring-back-all', { count: damaged.length })}
          </TextButton>
          <span className={styles.aside}>{words('recovery.aside')}</span>
        </div>
      )}
    </>
  )
}

interface DamagedEntryProps {
  readonly file: DamagedFile
  readonly canBringBack: boolean
}

function DamagedEntry({ file: { id, path, problem }, canBringBack }: DamagedEntryProps) {
  const reason = problem.code === 'damaged' ? reasonWords(problem.details.reason) : words('recovery.unreadable')
  return (
    <li>
      <span className={styles.file}>
        <span className={styles.path}>{path}</span>
        <span className={styles.reason}>{reason}</span>
      </span>
      {canBringBack && (
        <TextButton
          kind="quiet"
          label={words('recovery.bring-back-named', { path })}
          onPress={() => void bringBack({ ids: [id] })}
        >
          {words('recovery.bring-back')}
        </TextButton>
      )}
    </li>
  )
}

/** The progress of a running restore, with a way to cancel it. */
export function Working({ job }: { readonly job: string }) {
  const progress = useProgress(job)
  return (
    <div className={styles.working}>
      <CountedProgress label={words('recovery.working')} progress={progress} />
      <TextButton onPress={cancelBringingBack}>{words('frame.cancel')}</TextButton>
    </div>
  )
}

function backupWords({ backup, readOnly }: Archive): string {
  if (readOnly !== null) return words('recovery.locked')
  if (backup === null) return words('recovery.no-backup')
  const values = { date: dateWords(backup.at), articles: backup.articles }
  return words(backup.isWhole ? 'recovery.backup' : 'recovery.backup-partly', values)
}
