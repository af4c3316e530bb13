// The list pane when it lists names spelled in several ways: the surest first, and below them the ruling on the one chosen.
import { useEffect } from 'react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { jobOf, type NamesQuery, useNames } from '../../queries/names.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { ClusterPanel } from './cluster-panel.tsx'
import { NameRows } from './name-rows.tsx'
import styles from './names.module.css'
import { openClusterAt, showNames, stopLooking } from './names-acts.ts'
import { useNamesState } from './names-state.ts'

export function NameList() {
  const archive = useOpenArchive()
  const asked = useNames(archive.id)
  const chosen = useNamesState((state) => state.chosen)
  const clusters = asked.found?.clusters ?? []
  const cluster = clusters.find(({ canonical }) => canonical.form === chosen) ?? null
  const [first] = clusters
  useEffect(() => {
    if (cluster === null && first) openClusterAt([first], 0)
  }, [cluster, first])
  return (
    <>
      <Heading asked={asked} archiveId={archive.id} />
      <Trouble asked={asked} />
      {asked.found?.total === 0 && (
        <EmptyState title={words('names.none-title')}>
          <p>{words('names.none-hint')}</p>
        </EmptyState>
      )}
      {clusters.length > 0 && <NameRows clusters={clusters} />}
      {cluster && <ClusterPanel key={cluster.canonical.form} cluster={cluster} />}
    </>
  )
}

function Heading({ asked, archiveId }: { readonly asked: NamesQuery; readonly archiveId: string }) {
  const progress = useProgress(jobOf(archiveId))
  const { found, isLooking } = asked
  return (
    <header className={styles.heading}>
      <div className={styles.title}>
        <h2>{words('names.title')}</h2>
        {found && <span className={styles.total}>{totalWords(found.clusters.length, found.total)}</span>}
      </div>
      {isLooking && found === null && (
        <div className={styles.looking}>
          <span>{words('names.looking')}</span>
          <CountedProgress label={words('names.looking')} progress={progress} />
          <TextButton kind="quiet" onPress={stopLooking}>
            {words('names.stop')}
          </TextButton>
        </div>
      )}
    </header>
  )
}

function totalWords(shown: number, total: number): string {
  return words(shown === total ? 'names.total' : 'names.of', { shown, total })
}

/** Being stopped is no error: it says so and offers to go on. */
function Trouble({ asked: { problem, found, retry } }: { readonly asked: NamesQuery }) {
  if (!problem) return null
  if (problem.code === 'cancelled') {
    if (found) return null
    return (
      <EmptyState title={words('names.stopped-title')}>
        <TextButton
          kind="primary"
          onPress={() => {
            retry()
            void showNames()
          }}
        >
          {words('names.again')}
        </TextButton>
      </EmptyState>
    )
  }
  return (
    <div className={styles.problem}>
      <ErrorStrip problem={problem} onRetry={retry} />
    </div>
  )
}
