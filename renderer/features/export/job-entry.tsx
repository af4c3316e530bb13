// One export in the tray: what it is, how far it has come or how it ended, what was left out and why, what to do now.

import type { ExportDone, NotExported } from '../../../electron/contract/index.ts'
import { LOCALE } from '../../messages/locale.ts'
import { problemWords, words } from '../../messages/words.ts'
import { useExportFormats } from '../../queries/export-formats.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { decideLater } from './export-dialog-acts.ts'
import { chosenOf } from './export-form.ts'
import {
  cancelExport,
  dismissExport,
  type ExportJob,
  exportAnyway,
  notExported,
  runAgain,
  showExport,
  staleIds,
  stateWords,
} from './export-jobs.ts'
import styles from './job-tray.module.css'

const MOST_FAILED = 50

export function JobEntry({ job }: { readonly job: ExportJob }) {
  const { request, folder, state } = job
  const formats = chosenOf(useExportFormats(), request.to)
  const format = listed(formats.map((one) => one.words.files))
  const title = words('tray.title', { count: request.ids.length, format, folder })
  return (
    <li className={styles.job}>
      <h3>{title}</h3>
      {state.kind === 'running' && <RunningEntry job={job} title={title} />}
      {state.kind === 'asking' && <AskingEntry job={job} />}
      {state.kind === 'failed' && (
        <ErrorStrip problem={state.problem} onRetry={() => runAgain(job)} onDismiss={() => dismissExport(job.id)} />
      )}
      {state.kind === 'done' && <DoneEntry job={job} done={state.done} />}
    </li>
  )
}

const LIST = new Intl.ListFormat(LOCALE, { type: 'conjunction' })

/** “text, Markdown and web pages”. */
function listed(names: readonly string[]): string {
  return LIST.format(names)
}

function RunningEntry({ job, title }: { readonly job: ExportJob; readonly title: string }) {
  const progress = useProgress(job.id)
  return (
    <div className={styles.line}>
      <CountedProgress label={title} progress={progress} />
      <TextButton onPress={() => cancelExport(job.id)}>{words('frame.cancel')}</TextButton>
    </div>
  )
}

function AskingEntry({ job }: { readonly job: ExportJob }) {
  return (
    <>
      <p>{stateWords(job.state)}</p>
      <div className={styles.ways}>
        <TextButton onPress={() => decideLater(job.id)}>{words('tray.decide')}</TextButton>
        <TextButton kind="quiet" onPress={() => dismissExport(job.id)}>
          {words('tray.dismiss')}
        </TextButton>
      </div>
    </>
  )
}

function DoneEntry({ job, done }: { readonly job: ExportJob; readonly done: ExportDone }) {
  const { files, isCancelled, isRecorded, isListed } = done
  const left = notExported(done)
  const stale = staleIds(done).length
  return (
    <>
      <p>{stateWords(job.state)}</p>
      {isCancelled && <p className={styles.hint}>{words(files > 0 ? 'tray.cancelled-some' : 'tray.cancelled-none')}</p>}
      {!isListed && <p className={styles.hint}>{words('tray.not-listed')}</p>}
      {files > 0 && !isRecorded && <p className={styles.hint}>{words('tray.not-recorded')}</p>}
      {left.length > 0 && <LeftOut left={left} />}
      <div className={styles.ways}>
        {files > 0 && <TextButton onPress={() => showExport(job.id)}>{words('tray.show')}</TextButton>}
        {stale > 0 && (
          <TextButton onPress={() => exportAnyway(job)}>{words('tray.anyway', { count: stale })}</TextButton>
        )}
        <TextButton kind="quiet" onPress={() => dismissExport(job.id)}>
          {words('tray.dismiss')}
        </TextButton>
      </div>
    </>
  )
}

function LeftOut({ left }: { readonly left: readonly NotExported[] }) {
  const more = left.length - MOST_FAILED
  return (
    <>
      <p className={styles.left}>{words('tray.left-out', { count: left.length })}</p>
      <ul className={styles.failures}>
        {left.slice(0, MOST_FAILED).map(({ id, headline, problem }) => (
          <li key={id}>
            <b>{headline || id}</b> {problemWords(problem).failed} {problemWords(problem).next}
          </li>
        ))}
        {more > 0 && <li>{words('export.more', { count: more })}</li>}
      </ul>
    </>
  )
}
