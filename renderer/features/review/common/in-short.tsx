// The change and its reason, in the review bar itself, while the inspector with its cards is hidden. Three lines at most.
import { ArrowRight } from 'lucide-react'
import { shortQuote } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { useInspectorInSight } from '../../../session/panes/inspector-tabs.ts'
import styles from '../../../ui/article-bar.module.css'
import { Deleted, Inserted } from '../../../ui/changed-text.tsx'

export interface InShortProps {
  /** '' for an insertion; null when it is about the article as a whole. */
  readonly before: string | null
  /** '' for a deletion; null when only an editor can decide. */
  readonly after: string | null
  readonly why: string
}

export function InShort({ before, after, why }: InShortProps) {
  const isInSight = useInspectorInSight()
  if (isInSight) return null
  return (
    <p className={styles.short}>
      {before !== null && (
        <span className={styles.change} dir="auto">
          {after === null ? shortQuote(before) : before !== '' && <Deleted text={shortQuote(before)} />}
          {after !== null && <ArrowRight size={13} role="img" aria-label={words('corrections.becomes')} />}
          {after === '' && <span className={styles.nothing}>{words('findings.take-out')}</span>}
          {after !== null && after !== '' && <Inserted text={shortQuote(after)} />}
        </span>
      )}{' '}
      {why}
    </p>
  )
}
