// Single corrections of all articles, newest first: what, why, who, when, and the article they are in.
import { PencilLine } from 'lucide-react'
import { useEffect } from 'react'
import type { LoggedEdit } from '../../../../electron/contract/index.ts'
import { categoryWords, changeWords, statusWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { useProgress } from '../../../queries/job-progress.ts'
import { stopAct } from '../../../session/acts/running-acts.ts'
import { CalendarDate } from '../../../ui/calendar-date.tsx'
import { CountedProgress } from '../../../ui/counted-progress.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './archive-history.module.css'
import { openEdited, readEdits, useEdits } from './edits-acts.ts'

export function Edits() {
  const { job, found, problem } = useEdits()
  useEffect(() => {
    if (useEdits.getState().found === null) void readEdits()
  }, [])
  if (problem) return <ErrorStrip problem={problem} onRetry={() => void readEdits()} />
  if (job !== null) return <Reading job={job} />
  if (!found) return <TextButton onPress={() => void readEdits()}>{words('archive-history.read')}</TextButton>
  const { edits, total, unread } = found
  if (edits.length === 0) return <p className={styles.none}>{words('archive-history.no-edits')}</p>
  return (
    <>
      <ol className={styles.batches} aria-label={words('archive-history.edits-label')}>
        {edits.map((edit) => (
          <Row key={`${edit.article} ${edit.from}`} edit={edit} />
        ))}
      </ol>
      {total > edits.length && (
        <p className={styles.who}>{words('archive-history.more-edits', { count: total - edits.length })}</p>
      )}
      {unread > 0 && <p className={styles.who}>{words('archive-history.unread', { count: unread })}</p>}
    </>
  )
}

function Row({ edit }: { readonly edit: LoggedEdit }) {
  const { article, headline, count, category, reason, status, by, at } = edit
  const change = changeWords(edit)
  return (
    <li className={styles.batch}>
      <PencilLine size={15} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.what}>
          {count > 1 ? words('archive-history.edits', { count: count - 1, change }) : change}
        </p>
        <p>
          {reason ? words('frame.labelled', { label: categoryWords(category), text: reason }) : categoryWords(category)}
        </p>
        <p className={styles.who}>
          {headline || article} · {by}, <CalendarDate value={at} form="with-time" />
          {status !== 'accepted' && ` · ${statusWords(status)}`}
        </p>
      </div>
      <TextButton
        kind="quiet"
        label={words('archive-history.open-label', { headline: headline || article })}
        onPress={() => openEdited(article)}
      >
        {words('archive-history.open')}
      </TextButton>
    </li>
  )
}

function Reading({ job }: { readonly job: string }) {
  const progress = useProgress(job)
  return (
    <div className={styles.question}>
      <CountedProgress label={words('archive-history.reading')} progress={progress} />
      <div className={styles.ways}>
        <TextButton onPress={() => stopAct(job)}>{words('frame.cancel')}</TextButton>
      </div>
    </div>
  )
}
