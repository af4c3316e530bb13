// Below an old act: confirmation before undoing it, progress, and what could not be reverted.
import type { LoggedBatch } from '../../../../electron/contract/index.ts'
import type { AnyProblem } from '../../../api.ts'
import { problemWords, words } from '../../../messages/words.ts'
import { useProgress } from '../../../queries/job-progress.ts'
import { stopAct } from '../../../session/acts/running-acts.ts'
import { goToArticle } from '../../../session/article/open-article.ts'
import { CountedProgress } from '../../../ui/counted-progress.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './archive-history.module.css'
import {
  askAbout,
  closeArchiveHistory,
  outcomeWords,
  takeBatchBack,
  useArchiveHistory,
} from './archive-history-acts.ts'

/** Maximum number of skipped articles listed. */
const MOST_NAMED = 20

export function TakingBack({ batch }: { readonly batch: LoggedBatch }) {
  const isAsked = useArchiveHistory(({ asked }) => asked === batch.id)
  const job = useArchiveHistory(({ running }) => (running?.batch === batch.id ? running.job : null))
  if (isAsked) return <Question batch={batch} />
  if (job !== null) return <Running job={job} />
  return <Outcome batch={batch} />
}

function Question({ batch }: { readonly batch: LoggedBatch }) {
  const hint = batch.kind === 'import' ? 'archive-history.ask-import' : 'archive-history.ask'
  return (
    <div className={styles.question}>
      <p>{words(hint, { count: batch.articles })}</p>
      <DialogFoot
        main={{
          label: words('take-back.do', { count: 1 }),
          onPress: () => void takeBatchBack(batch),
          isFocusedFirst: true,
        }}
        cancel={{ onPress: () => askAbout(null) }}
      />
    </div>
  )
}

function Running({ job }: { readonly job: string }) {
  const progress = useProgress(job)
  return (
    <div className={styles.question}>
      <CountedProgress label={words('archive-history.running')} progress={progress} />
      <div className={styles.ways}>
        <TextButton onPress={() => stopAct(job)}>{words('frame.cancel')}</TextButton>
      </div>
    </div>
  )
}

function Outcome({ batch }: { readonly batch: LoggedBatch }) {
  const outcome = useArchiveHistory((state) => (state.outcome?.batch === batch.id ? state.outcome.of : null))
  if (!outcome) return null
  const goTo = (id: string): void => {
    closeArchiveHistory()
    goToArticle(id)
  }
  return (
    <div className={styles.question}>
      <p>{outcomeWords(outcome)}</p>
      <ul>
        {outcome.left.slice(0, MOST_NAMED).map(({ id, headline, problem }) => (
          <li key={id} className={styles.left}>
            <span>
              <b>{headline}</b> {whyLeft(problem)}
            </span>
            <TextButton kind="quiet" label={words('archive-history.open-label', { headline })} onPress={() => goTo(id)}>
              {words('archive-history.open')}
            </TextButton>
          </li>
        ))}
      </ul>
    </div>
  )
}

function whyLeft(problem: AnyProblem): string {
  if (problem.code === 'changed-meanwhile') return words('archive-history.worked-on')
  return problem.code === 'conflict' ? words('archive-history.leaned-on') : problemWords(problem).failed
}
