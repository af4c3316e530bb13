// The ruling on one cluster: which forms are meant, how they are to be written, and whether everywhere, or only from now on.

import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { NameCluster, NamesPlaced } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useNamePlaces } from '../../queries/names.ts'
import { useEdited } from '../../session/article/edited.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { focusPane } from '../../session/panes/pane-focus.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { numberOfKey } from '../../ui/number-key.ts'
import { TextButton } from '../../ui/text-button.tsx'
import { ClusterForms } from './cluster-forms.tsx'
import { ClusterPlaces } from './cluster-places.tsx'
import styles from './names.module.css'
import { chooseForm, rememberOnly, showNamePlace, tellApart, useNamesProblem, writeEverywhere } from './names-acts.ts'
import { filledIn, meantBy, useNamesState } from './names-state.ts'

export function ClusterPanel({ cluster }: { readonly cluster: NameCluster }) {
  const archive = useOpenArchive()
  const title = useId()
  const { problem } = useNamesProblem()
  const placed = useNamePlaces(archive.id, cluster)
  useFirstPlace(placed)
  return (
    <section
      className={styles.panel}
      aria-labelledby={title}
      data-cluster-panel
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        focusPane('list')
      }}
    >
      <h3 id={title} className={styles.panelTitle} dir="auto">
        {cluster.canonical.form}
      </h3>
      {problem && (
        <div className={styles.problem}>
          <ErrorStrip problem={problem} onDismiss={() => useNamesProblem.setState({ problem: null })} />
        </div>
      )}
      <ClusterForms cluster={cluster} isReadOnly={archive.readOnly !== null} />
      {archive.readOnly === null && <Ruling cluster={cluster} inQuotations={placed?.inQuotations ?? 0} />}
      <ClusterPlaces placed={placed} />
    </section>
  )
}

/**
 * Opens the article of the first doubtful form, once per cluster, so that another place opened since stays open. An article that is being
 * edited stays where it is.
 */
function useFirstPlace(placed: NamesPlaced | null): void {
  const isDone = useRef(false)
  useEffect(() => {
    const [first] = placed?.places ?? []
    if (isDone.current || !first || useEdited.getState().articleId !== null) return
    isDone.current = true
    showNamePlace(first)
  }, [placed])
}

interface RulingProps {
  readonly cluster: NameCluster
  readonly inQuotations: number
}

function Ruling({ cluster, inQuotations }: RulingProps) {
  const leftOut = useNamesState((state) => state.leftOut)
  const written = useNamesState((state) => state.written)
  const { name, others } = meantBy(cluster, { leftOut, written })
  const isNothing = name === '' || others.length === 0
  // Nothing is wrong yet while the evidence leaves a choice: the field says how it is made.
  const isAsked = cluster.choice && written === null
  const error = name === '' ? words('names.empty') : others.length === 0 ? words('names.nothing') : null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its fields have the focus; this only handles their keys
    <div
      className={styles.ruling}
      onKeyDown={(event: KeyboardEvent) => {
        if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
        const number = name === '' ? numberOfKey(event) : null
        if (number !== null && chooseForm(cluster, number)) event.preventDefault()
        else if (event.key === 'Enter' && !isNothing) void writeEverywhere(cluster)
      }}
    >
      <LabelledField
        label={words('names.write-as')}
        value={written ?? filledIn(cluster)}
        maxLength={200}
        hint={isAsked && words('names.choose-or-type')}
        error={isAsked ? null : error}
        onChange={(text) => useNamesState.setState({ written: text })}
      />
      {inQuotations > 0 && <p className={styles.note}>{words('names.quotations', { count: inQuotations })}</p>}
      <div className={styles.buttons}>
        <TextButton
          kind="primary"
          isDisabled={isNothing}
          keys={capsFor('accept')}
          onPress={() => void writeEverywhere(cluster)}
        >
          {words('names.write')}
        </TextButton>
        <TextButton isDisabled={isNothing} onPress={() => void rememberOnly(cluster)}>
          {words('names.remember')}
        </TextButton>
        <TextButton isDisabled={others.length === 0} keys={capsFor('reject')} onPress={() => void tellApart(cluster)}>
          {words('names.differ')}
        </TextButton>
      </div>
    </div>
  )
}
