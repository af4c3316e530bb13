// The list pane showing names with several spellings: surest first, and below them the ruling on the selected one.
import type { KeyboardEvent } from 'react'
import type { NameCluster } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { jobOf, type NamesQuery, useNames } from '../../queries/names.ts'
import { currentSettings } from '../../queries/settings.ts'
import { stepOnwards } from '../../session/article/open-article.ts'
import { shortcutsNow } from '../../session/keys/key-map.ts'
import { isSingleKey, shortcutFor } from '../../session/keys/shortcuts.ts'
import { useFollowing, type Worklist } from '../../session/worklist.ts'
import { announce } from '../../ui/announcer.tsx'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListRow, type RowPosition } from '../../ui/list-row.tsx'
import { numberOfKey } from '../../ui/number-key.ts'
import { IS_MAC } from '../../ui/platform.ts'
import { TextButton } from '../../ui/text-button.tsx'
import { WorklistFrame } from '../../ui/worklist.tsx'
import { WorklistRows } from '../../ui/worklist-rows.tsx'
import { ClusterPanel } from './cluster-panel.tsx'
import styles from './names.module.css'
import {
  chooseForm,
  openClusterAt,
  showNames,
  stepCluster,
  stopLooking,
  tellApart,
  writeEverywhere,
} from './names-acts.ts'
import { useNamesState } from './names-state.ts'

export const NAMES: Worklist = {
  List: NameList,
  step: stepCluster,
  stepAnywhere: (direction) => {
    if (!stepOnwards(direction)) announce(words('mark.none-beyond'))
  },
}

function NameList() {
  const archive = useOpenArchive()
  const { found, isLooking, problem, retry } = useNames(archive.id)
  const chosen = useNamesState((state) => state.chosen)
  const clusters = found?.clusters ?? []
  const place = clusters.findIndex(({ canonical }) => canonical.form === chosen)
  const cluster = clusters[place]
  useFollowing({ items: found && clusters, place, openId: chosen, open: openClusterAt })
  // Cancelling is not an error: the pane says so and offers to continue.
  const isStopped = problem?.code === 'cancelled'
  return (
    <WorklistFrame
      title={words('names.title')}
      total={found && totalWords(clusters.length, found.total)}
      head={isLooking && found === null && <Looking archiveId={archive.id} />}
      problem={isStopped ? null : problem}
      onRetry={retry}
    >
      {isStopped && found === null && <Stopped retry={retry} />}
      {found?.total === 0 && (
        <EmptyState title={words('names.none-title')}>
          <p>{words('names.none-hint')}</p>
        </EmptyState>
      )}
      {clusters.length > 0 && (
        <WorklistRows
          label={words('names.list')}
          name="name"
          className={styles.rows}
          total={clusters.length}
          place={place}
          rowHeight={54}
          onOpen={(at) => openClusterAt(clusters, at)}
          onRead={({ isByKey }) => isByKey && focusRuling()}
          onOwnKey={(event) => cluster !== undefined && isRuling(event, cluster)}
        >
          {(rows) =>
            rows.map((row) => {
              const one = clusters[row.index]
              return one && <Row key={one.canonical.form} position={row} cluster={one} isChosen={one === cluster} />
            })
          }
        </WorklistRows>
      )}
      {cluster && <ClusterPanel key={cluster.canonical.form} cluster={cluster} />}
    </WorklistFrame>
  )
}

function focusRuling(): void {
  document.querySelector<HTMLElement>('[data-cluster-panel] input')?.focus()
}

/** The key of accepting writes the name everywhere, that of rejecting tells its forms apart, a number chooses one of them. */
function isRuling(event: KeyboardEvent, cluster: NameCluster): boolean {
  const found = shortcutFor(event.nativeEvent, IS_MAC, null, false, shortcutsNow())
  if (found && isSingleKey(found.chord) && !currentSettings().singleKeys) return false
  if (found?.command === 'accept') void writeEverywhere(cluster)
  else if (found?.command === 'reject') void tellApart(cluster)
  else {
    const number = currentSettings().singleKeys ? numberOfKey(event) : null
    return number !== null && chooseForm(cluster, number)
  }
  return true
}

function Looking({ archiveId }: { readonly archiveId: string }) {
  const progress = useProgress(jobOf(archiveId))
  return (
    <div className={styles.looking} aria-busy>
      <span>{words('names.looking')}</span>
      <CountedProgress label={words('names.looking')} progress={progress} />
      <TextButton kind="quiet" onPress={stopLooking}>
        {words('frame.stop')}
      </TextButton>
    </div>
  )
}

function totalWords(shown: number, total: number): string {
  return words(shown === total ? 'names.total' : 'names.of', { shown, total })
}

function Stopped({ retry }: Pick<NamesQuery, 'retry'>) {
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

interface RowProps {
  readonly position: RowPosition
  readonly cluster: NameCluster
  readonly isChosen: boolean
}

function Row({ position, cluster: { canonical, variants, confidence, choice, isRuled }, isChosen }: RowProps) {
  const others = variants.map(({ form }) => form).join(', ')
  const sure = words('names.label', { name: canonical.form, others, sure: confidence })
  return (
    <ListRow position={position} className={styles.row} isSelected={isChosen} label={sure}>
      <span className={styles.canonical} dir="auto">
        <b>{canonical.form}</b>
        {isRuled && <span className={styles.ruled}>{words('names.ruled')}</span>}
        {choice && <span className={styles.ruled}>{words('names.asks')}</span>}
      </span>
      <span className={styles.others} dir="auto">
        {others}
      </span>
    </ListRow>
  )
}
