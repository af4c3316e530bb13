// What a line was before a correction changed its kind, at the head of the line; a button that selects the correction.
import { useEffect, useRef } from 'react'
import type { Block, ProjectedBlock } from '../../../../electron/contract/index.ts'
import { blockWords, categoryWords, statusWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { selectCorrection, useViewState } from '../../../session/view-state.ts'
import styles from './change-mark.module.css'
import { useCorrection } from './marked-corrections.ts'

export interface BlockMarkProps {
  readonly changed: NonNullable<ProjectedBlock['changed']>
  readonly now: Block
}

/** Nothing if the line's kind changed only because its words moved into it. */
export function BlockMark({ changed: { before, correction: id }, now }: BlockMarkProps) {
  const numbered = useCorrection(id ?? '')
  const isActive = useViewState((state) => state.correctionId !== null && state.correctionId === id)
  const mark = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive) mark.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  if (!numbered) return null
  const { number, correction } = numbered
  const [was, is] = [blockWords(before), blockWords(now)]
  const label = words('mark.label', {
    number,
    category: categoryWords(correction.category),
    status: statusWords(correction.status),
    change: words('mark.replaced', { before: was, after: is }),
  })
  return (
    <button
      ref={mark}
      type="button"
      className={styles.block}
      aria-label={label}
      aria-pressed={isActive}
      data-correction={correction.id}
      data-status={correction.status}
      data-active={isActive || undefined}
      onClick={() => selectCorrection(correction.id)}
    >
      <del>{was}</del> <ins>{is}</ins> <sup>{number}</sup>
    </button>
  )
}
