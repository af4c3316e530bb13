// The integrity sheet: what can be checked, the progress of a check, and its outcome.

import { useEffect } from 'react'
import { words } from '../../messages/words.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { useIsOpen } from '../../session/overlay.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import styles from './integrity.module.css'
import {
  closeIntegrity,
  forgetIntegrity,
  runningWords,
  stopCheck,
  useIntegrity,
  verifyExported,
  verifyOpenArchive,
} from './integrity-acts.ts'
import { ReportOutcome } from './report-outcome.tsx'

export function IntegritySheet() {
  const isOpen = useIsOpen('integrity')
  useEffect(() => forgetIntegrity, [])
  return (
    <Sheet
      topic="guide#checking-integrity"
      title={words('integrity.title')}
      isOpen={isOpen}
      onClose={closeIntegrity}
      size="large"
    >
      <div className={styles.sheet}>
        <p className={styles.lead}>{words('integrity.lead')}</p>
        <Ways />
        <Running />
        <Result />
      </div>
    </Sheet>
  )
}

function Ways() {
  const isBusy = useIntegrity(({ running }) => running !== null)
  const hasReport = useIntegrity(({ outcome }) => outcome?.subject.kind === 'archive')
  return (
    <>
      <div className={styles.ways}>
        <TextButton kind="primary" isFocusedFirst isDisabled={isBusy} onPress={() => void verifyOpenArchive()}>
          {words(hasReport ? 'integrity.check-again' : 'integrity.check')}
        </TextButton>
      </div>
      <div className={styles.ways}>
        <span className={styles.hint}>{words('integrity.files')}</span>
        <TextButton isDisabled={isBusy} onPress={() => void verifyExported('file')}>
          {words('integrity.file')}
        </TextButton>
        <TextButton isDisabled={isBusy} onPress={() => void verifyExported('folder')}>
          {words('integrity.folder')}
        </TextButton>
      </div>
    </>
  )
}

function Running() {
  const running = useIntegrity((state) => state.running)
  return running && <Counted job={running.job} label={runningWords(running.subject)} />
}

function Counted({ job, label }: { readonly job: string; readonly label: string }) {
  const progress = useProgress(job)
  return (
    <div className={styles.running}>
      <p>{label}</p>
      <CountedProgress label={label} progress={progress} />
      <TextButton onPress={stopCheck}>{words('frame.stop')}</TextButton>
    </div>
  )
}

function Result() {
  const outcome = useIntegrity((state) => state.outcome)
  const problem = useIntegrity((state) => state.problem)
  const isStopped = useIntegrity((state) => state.isStopped)
  if (problem) return <ErrorStrip problem={problem} onDismiss={() => useIntegrity.setState({ problem: null })} />
  if (isStopped) return <p className={styles.hint}>{words('integrity.stopped')}</p>
  if (!outcome) return null
  return 'report' in outcome ? <ReportOutcome outcome={outcome} /> : <ExportOutcome outcome={outcome} />
}
