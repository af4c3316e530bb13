// Below the results: restoring everything damaged or missing, or why that is not possible here.
import type { ReactNode } from 'react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './integrity.module.css'
import { useIntegrity } from './integrity-acts.ts'
import { mend } from './mend.ts'
import { Working } from './recovery/damaged-list.tsx'
import { dateWords } from './recovery/date-words.ts'
import { useRecovery } from './recovery/recovery-acts.ts'

/** `children`: further actions on the results. */
export function MendFoot({ children }: { readonly children: ReactNode }) {
  const { readOnly, backup } = useOpenArchive()
  const { job, problem } = useRecovery()
  const isBusy = useIntegrity(({ running }) => running !== null)
  return (
    <div className={styles.foot}>
      {problem && <ErrorStrip problem={problem} onDismiss={() => useRecovery.setState({ problem: null })} />}
      {job !== null && <Working job={job} />}
      <div className={styles.ways}>
        {backup && readOnly === null && job === null && (
          <TextButton isDisabled={isBusy} onPress={() => void mend('damaged')}>
            {words('integrity.bring-back-files')}
          </TextButton>
        )}
        {children}
      </div>
      <p className={styles.hint}>{hint(readOnly !== null, backup?.at ?? null)}</p>
    </div>
  )
}

function hint(isReadOnly: boolean, backup: string | null): string {
  if (isReadOnly) return words('integrity.locked')
  return backup === null ? words('integrity.no-backup') : words('integrity.backup', { date: dateWords(backup) })
}
