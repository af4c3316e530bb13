// A correction's change, in place: deleted words struck, inserted ones underlined, formatted ones boxed, and its
// number, which is a button. Clicking the words also selects it.
import { useEffect, useRef } from 'react'
import type { Run } from '../../../../electron/contract/index.ts'
import { categoryWords, changeWords, statusWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { selectCorrection, useViewState } from '../../../session/view-state.ts'
import { Deleted, Inserted } from '../../../ui/changed-text.tsx'
import styles from './change-mark.module.css'
import { FormattedText } from './formatted-text.tsx'
import { useCorrection } from './marked-corrections.ts'

export interface ChangeMarkProps {
  readonly id: string
  readonly runs: readonly Run[]
}

export function ChangeMark({ id, runs }: ChangeMarkProps) {
  const numbered = useCorrection(id)
  const isActive = useViewState((state) => state.correctionId === id)
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isActive) mark.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  if (!numbered) return runs.map(({ text }) => text).join('')
  const { number, correction } = numbered
  const label = words('mark.label', {
    number,
    category: categoryWords(correction.category),
    status: statusWords(correction.status),
    change: changeWords(correction),
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the number inside is the button; the words only widen it for a mouse
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      ref={mark}
      className={styles.mark}
      data-correction={id}
      data-context="correction"
      data-status={correction.status}
      data-active={isActive || undefined}
      onClick={() => selectCorrection(id)}
    >
      {runs.map((run, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is identified by its position only
        <ChangedRun key={n} run={run} />
      ))}
      <button type="button" className={styles.number} aria-label={label} aria-pressed={isActive}>
        {number}
      </button>
    </span>
  )
}

function ChangedRun({ run: { kind, text, format } }: { readonly run: Run }) {
  if (kind === 'same') {
    return (
      <span className={styles.formatted}>
        <FormattedText text={text} format={format} />
      </span>
    )
  }
  return <FormattedText text={kind === 'del' ? <Deleted text={text} /> : <Inserted text={text} />} format={format} />
}
