// What an export would leave out, said before it runs, with the way to put that right.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { type FileForeseen, newId } from '../../../electron/contract/index.ts'
import { problemWords, words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { client, keyOf } from '../../queries/client.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { useViewState } from '../../session/view-state.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { NoteStrip } from '../../ui/note-strip.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './export.module.css'
import { composeAndExport, foresee, useExportDialog } from './export-dialog-acts.ts'

/** More would push the form out of sight; the result names every article. */
const MOST_REASONS = 3

export function Outlook({ isStarting }: { readonly isStarting: boolean }) {
  const archive = useOpenArchive()
  const { data, job, isLooking, isStopped, stop, lookAgain } = useForeseen(archive.id, !isStarting)
  if (isLooking) return <Looking job={job} onStop={stop} />
  if (isStopped) return <Unlooked onLook={lookAgain} />
  if (!data || (data.failed.length === 0 && data.withoutRemoved === 0 && !data.back?.length)) return null
  const isOld = (code: string): boolean => code === 'stale-notice' || code === 'notice-quotes-removed'
  const stale = data.failed.filter(({ problem }) => isOld(problem.code)).map(({ id }) => id)
  const reasons = [...new Set(data.failed.map(({ problem }) => problemWords(problem).failed))]
  const isBarred = isStarting || archive.readOnly !== null
  return (
    <div className={styles.outlook}>
      {data.back && data.back.length > 0 && <FilesBack files={data.back} />}
      {data.failed.length > 0 && (
        <NoteStrip
          title={words('export.will-leave-out', { count: data.failed.length })}
          {...(stale.length > 0
            ? {
                way: {
                  label: words('export.compose-and-export', { count: stale.length }),
                  isDisabled: isBarred,
                  onPress: () => void composeAndExport(stale),
                },
              }
            : {})}
        >
          {reasons.slice(0, MOST_REASONS).join(' ')}
        </NoteStrip>
      )}
      {data.withoutRemoved > 0 && (
        <NoteStrip title={words('export.without-removed-title')}>
          {words('export.without-removed', { count: data.withoutRemoved })}
        </NoteStrip>
      )}
    </div>
  )
}

/** What the export that is entered would do. Looking through all of a large archive takes a while; entering something else, exporting and closing the dialog end it. */
function useForeseen(archiveId: string, isWanted: boolean) {
  const form = useExportDialog((state) => state.form)
  const { articleId, selectedIds, query } = useViewState()
  const [stopped, setStopped] = useState<string | null>(null)
  const { what, to, view, withRemoved, withWrongForms, withDates, withVersion, withNotice, whole } = form
  const chosen = [withRemoved, withWrongForms, withDates, withVersion, withNotice, whole] as const
  const meant = [what, articleId, selectedIds, query, to, view, ...chosen] as const
  const asked = JSON.stringify(meant)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each look is a job of its own
  const job = useMemo(newId, [asked])
  const isStopped = stopped === asked || !isWanted
  const { data, isFetching } = useQuery({
    queryKey: keyOf('export:outlook', archiveId, ...meant),
    queryFn: ({ signal }) => foresee(form, job, signal),
    enabled: !isStopped,
    gcTime: 0,
  })
  useEffect(() => {
    if (isStopped) void client.cancelQueries({ queryKey: keyOf('export:outlook', archiveId) })
  }, [isStopped, archiveId])
  return {
    data,
    job,
    isLooking: isFetching && !isStopped,
    isStopped: stopped === asked && isWanted,
    stop: () => setStopped(asked),
    lookAgain: () => setStopped(null),
  }
}

/** Shown when it takes longer than anyone would notice. */
function Looking({ job, onStop }: { readonly job: string; readonly onStop: () => void }) {
  const progress = useProgress(job)
  if (!useDelayed(true)) return null
  return (
    <div className={styles.looking} aria-busy>
      <span>{words('export.looking')}</span>
      <CountedProgress label={words('export.looking')} progress={progress} />
      <TextButton kind="quiet" onPress={onStop}>
        {words('export.stop-looking')}
      </TextButton>
    </div>
  )
}

/** Stopped: what is skipped will be known from the result. */
function Unlooked({ onLook }: { readonly onLook: () => void }) {
  return (
    <div className={styles.looking}>
      <span>{words('export.unlooked')}</span>
      <TextButton kind="quiet" onPress={onLook}>
        {words('export.look')}
      </TextButton>
    </div>
  )
}

/** The files named before they are counted. */
const MOST_FILES = 6

/** What differs in files that go back as they came. */
function FilesBack({ files }: { readonly files: readonly FileForeseen[] }) {
  const sum = (key: 'size' | 'differing'): number => files.reduce((total, file) => total + file[key], 0)
  const more = files.length - MOST_FILES
  return (
    <div className={styles.back} role="status">
      <p>{words('export.back', { count: files.length, differing: sum('differing'), size: sum('size') })}</p>
      <ul className={styles.names}>
        {files.slice(0, MOST_FILES).map(({ id, name, articles, size, differing, copies, members, notices }) => (
          <li key={id}>
            <b>{name}</b>: {words('export.back-file', { differing, size })}
            {words('export.back-articles', { count: articles })}
            {members !== null && words('export.back-members', { count: members })}
            {notices.inside > 0 && words('export.back-notices', { count: notices.inside })}
            {notices.left > 0 && words('export.back-no-place', { count: notices.left })}
            {copies.length > 0 && words('export.back-copies', { copies: copies.join(', ') })}
          </li>
        ))}
        {more > 0 && <li className={styles.more}>{words('export.back-more', { count: more })}</li>}
      </ul>
    </div>
  )
}
