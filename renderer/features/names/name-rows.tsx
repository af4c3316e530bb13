// The clusters as one listbox: only those in sight exist, and the focus stays on the list. Enter goes on to the ruling.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { NameCluster } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { currentSettings } from '../../queries/settings.ts'
import { placeAfter } from '../../ui/list-keys.ts'
import list from '../../ui/list-row.module.css'
import { ListRow } from '../../ui/list-row.tsx'
import { numberOfKey } from '../../ui/number-key.ts'
import styles from './names.module.css'
import { chooseForm, openClusterAt, tellApart, writeEverywhere } from './names-acts.ts'
import { useNamesState } from './names-state.ts'

/** CSS pixels; every row has the same height, so that nothing ever moves. */
const ROW_HEIGHT = 54

export function NameRows({ clusters }: { readonly clusters: readonly NameCluster[] }) {
  'use no memo'
  const place = useNamesState(({ chosen }) => clusters.findIndex(({ canonical }) => canonical.form === chosen))
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: clusters.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    useFlushSync: false,
  })
  useEffect(() => {
    if (place >= 0) rows.scrollToIndex(place, { align: 'auto' })
  }, [place, rows])
  // What is ruled on below takes its room from the list: the row chosen stays in sight.
  useEffect(() => {
    if (!scroller.current || place < 0) return
    const watcher = new ResizeObserver(() => rows.scrollToIndex(place, { align: 'auto' }))
    watcher.observe(scroller.current)
    return () => watcher.disconnect()
  }, [place, rows])
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus()
  }, [])
  const shown = rows.getVirtualItems()
  return (
    <div
      ref={scroller}
      className={`${list.rows} ${styles.rows}`}
      role="listbox"
      aria-label={words('names.list')}
      aria-activedescendant={shown.some(({ index }) => index === place) ? rowId(place) : undefined}
      tabIndex={0}
      data-pane-target
      onClick={(event) => onClick(event, clusters)}
      onKeyDown={(event) => onKeyDown(event, clusters, place)}
    >
      <div role="presentation" className={list.track} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const cluster = clusters[index]
          if (!cluster) return null
          const position = { id: rowId(index), index, start, total: clusters.length }
          return <Row key={cluster.canonical.form} {...{ position, cluster }} isChosen={index === place} />
        })}
      </div>
    </div>
  )
}

interface RowProps {
  readonly position: Parameters<typeof ListRow>[0]['position']
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

function rowId(index: number): string {
  return `cluster-${index}`
}

function onClick(event: MouseEvent<HTMLElement>, clusters: readonly NameCluster[]): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
  if (row) openClusterAt(clusters, Number(row.dataset.place))
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, clusters: readonly NameCluster[], place: number): void {
  const hasLetters = currentSettings().singleKeys
  const cluster = clusters[place]
  if (event.key === 'Enter') {
    event.preventDefault()
    document.querySelector<HTMLElement>('[data-cluster-panel] input')?.focus()
    return
  }
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
  if (hasLetters && isPlain && cluster && (event.key === 'a' || event.key === 'r')) {
    event.preventDefault()
    void (event.key === 'a' ? writeEverywhere(cluster) : tellApart(cluster))
    return
  }
  const number = numberOfKey(event)
  if (hasLetters && cluster && number !== null && chooseForm(cluster, number)) {
    event.preventDefault()
    return
  }
  const screen = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 1)
  const next = placeAfter(event, place < 0 ? null : place, { total: clusters.length, screen, hasLetters })
  if (next === null) return
  event.preventDefault()
  openClusterAt(clusters, next)
}
