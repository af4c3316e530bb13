// One export in the tray: what it is, how far it has come or how it ended, what was left out and why, what to do now.

import { useQuery } from '@tanstack/react-query'
import type { ExportDone } from '../../../electron/contract/index.ts'
import { api } from '../../api.ts'
import { LOCALE } from '../../messages/locale.ts'
import { problemWords, words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { keyOf } from '../../queries/client.ts'
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
  const { files, failed, isCancelled, isRecorded, isListed } = done
  const stale = staleIds(done).length
  return (
    <>
      <p>{stateWords(job.state)}</p>
      {isCancelled && <p className={styles.hint}>{words(files > 0 ? 'tray.cancelled-some' : 'tray.cancelled-none')}</p>}
      {!isListed && <p className={styles.hint}>{words('tray.not-listed')}</p>}
      {files > 0 && !isRecorded && <p className={styles.hint}>{words('tray.not-recorded')}</p>}
      {failed.length > 0 && <LeftOut failed={failed} />}
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

function LeftOut({ failed }: Pick<ExportDone, 'failed'>) {
  const more = failed.length - MOST_FAILED
  return (
    <>
      <p className={styles.left}>{words('tray.left-out', { count: failed.length })}</p>
      <ul className={styles.failures}>
        {failed.slice(0, MOST_FAILED).map(({ id, problem }) => (
          <li key={id}>
            <Headline id={id} /> {problemWords(problem).failed} {problemWords(problem).next}
          </li>
        ))}
        {more > 0 && <li>{words('export.more', { count: more })}</li>}
      </ul>
    </>
  )
}

/** The headline of an article, or its id while or when it cannot be found. */
function Headline({ id }: { readonly id: string }) {
  const archive = useOpenArchive()
  const { data } = useQuery({
    queryKey: keyOf('articles:list', archive.id, 'headline', id),
    queryFn: () => api.articlesList({ query: `id:${id}`, sort: 'published', descending: true, offset: 0, limit: 1 }),
  })
  return <b>{data?.articles[0]?.headline ?? id}</b>
}
