// Exports in the status bar: how far they have come, how they ended. Behind it, each with what can be done about it.

import { Check, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { useIsOpen } from '../../session/overlay.ts'
import { focusPaneNext } from '../../session/panes/pane-focus.ts'
import { classNames } from '../../ui/class-names.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useExportDialog } from './export-dialog-acts.ts'
import { type ExportJob, forgetExports, openTray, stateWords, useExportJobs } from './export-jobs.ts'
import { JobEntry } from './job-entry.tsx'
import styles from './job-tray.module.css'

export function JobTray() {
  const jobs = useExportJobs((state) => state.jobs)
  const inDialog = useExportDialog((state) => state.jobId)
  const isAsking = useIsOpen('export')
  const isOpen = useExportJobs((state) => state.isTrayOpen)
  const shown = jobs.filter(({ id }) => id !== inDialog)
  const last = shown.at(-1)
  useEffect(() => forgetExports, [])
  useEffect(() => {
    if (!isOpen || last || isAsking) return
    // The last one was dismissed: the button that had the focus is gone.
    openTray(false)
    focusPaneNext('list')
  }, [isOpen, last, isAsking])
  if (!last) return null
  return (
    <>
      <Button className={classNames(styles.button)} onPress={() => openTray(true)}>
        <TrayWords jobs={shown} last={last} />
      </Button>
      <Sheet
        topic="guide#exporting"
        title={words('tray.label')}
        isOpen={isOpen && !isAsking}
        onClose={() => openTray(false)}
        size="medium"
      >
        <ul className={styles.jobs}>
          {shown.toReversed().map((job) => (
            <JobEntry key={job.id} job={job} />
          ))}
        </ul>
      </Sheet>
    </>
  )
}

/** What matters most: what runs, else how the last one ended. */
function TrayWords({ jobs, last }: { readonly jobs: readonly ExportJob[]; readonly last: ExportJob }) {
  const running = jobs.filter(({ state }) => state.kind === 'running')
  const [first] = running
  if (first) {
    const label = running.length > 1 ? words('tray.running-several', { count: running.length }) : words('tray.running')
    return <Running job={first} label={label} />
  }
  const isWell = last.state.kind === 'done' && last.state.done.failed.length === 0
  return (
    <>
      {isWell ? <Check size={13} aria-hidden /> : <TriangleAlert size={13} aria-hidden data-warns />}
      {stateWords(last.state)}
    </>
  )
}

function Running({ job, label }: { readonly job: ExportJob; readonly label: string }) {
  const progress = useProgress(job.id)
  return (
    <>
      {label} <CountedProgress label={label} progress={progress} />
    </>
  )
}
