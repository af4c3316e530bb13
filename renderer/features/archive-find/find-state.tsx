// The progress of the search, its result, and what it left out or could not read.
import type { FindSummary } from '../../../electron/contract/index.ts'
import { problemWords, words } from '../../messages/words.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './archive-find.module.css'
import { stopSearch, useArchiveFind } from './find-acts.ts'

/** Maximum number of skipped articles listed by name. */
const MOST_NAMES = 3

export function FindState() {
  const { job, summary, problem } = useArchiveFind()
  return (
    <div
      id="archive-find-state"
      className={styles.state}
      role="status"
      aria-busy={job !== null && !summary && !problem}
    >
      {problem ? <Trouble /> : summary ? <Summary summary={summary} /> : job !== null && <Running job={job} />}
    </div>
  )
}

/** An invalid pattern with its error position; any other problem in words. */
function Trouble() {
  const problem = useArchiveFind((state) => state.problem)
  if (problem?.code !== 'bad-pattern') {
    const { failed, next } = problem ? problemWords(problem) : { failed: '', next: '' }
    return <p className={styles.trouble}>{`${failed} ${next}`}</p>
  }
  const { pattern, at, detail } = problem.details
  return (
    <p className={styles.trouble}>
      {words('archive-find.wrong', { at: at + 1, detail })} <code>{pattern.slice(0, at)}</code>
      <code className={styles.here}>{pattern.slice(at) || '…'}</code>
    </p>
  )
}

function Running({ job }: { readonly job: string }) {
  const { stage, articles } = useArchiveFind()
  const progress = useProgress(job)
  const hits = articles.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <span className={styles.totals}>{words('archive-find.so-far', { hits })}</span>
      <span className={styles.stage}>{words(`archive-find.${stage}`)}</span>
      <CountedProgress label={words(`archive-find.${stage}`)} progress={progress} />
      <TextButton onPress={stopSearch}>{words('frame.stop')}</TextButton>
    </>
  )
}

function Summary({ summary }: { readonly summary: FindSummary }) {
  const { hits, articles, end, searched } = summary
  const listed = useArchiveFind(({ rows }) => rows.length)
  const notes = [
    ...(hits > listed ? [words('archive-find.listed', { listed })] : []),
    ...(end === 'whole' ? [] : [words(`archive-find.${end}`, { searched })]),
    ...skippedWords(summary),
  ]
  return (
    <>
      <span className={styles.totals}>{words('archive-find.totals', { hits, articles })}</span>
      {notes.length > 0 && <span className={styles.notes}>{notes.join(' ')}</span>}
    </>
  )
}

function skippedWords({ skipped }: FindSummary): readonly string[] {
  const slow = skipped.filter(({ reason }) => reason === 'time-limit')
  const unread = skipped.length - slow.length
  const names = slow.slice(0, MOST_NAMES).map(({ headline, id }) => words('frame.quoted', { text: headline ?? id }))
  const more = slow.length - names.length
  return [
    ...(slow.length > 0
      ? [words('archive-find.skipped-time', { count: slow.length, names: names.join(', '), more })]
      : []),
    ...(unread > 0 ? [words('archive-find.skipped-unreadable', { count: unread })] : []),
  ]
}
