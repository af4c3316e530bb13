// Progress as a bar and as a count, since only a count shows how long it may still take.
import { ProgressBar } from 'react-aria-components'
import { words } from '../messages/words.ts'
import type { Progress } from '../queries/job-progress.ts'
import { classNames } from './class-names.ts'
import styles from './counted-progress.module.css'

export interface CountedProgressProps {
  /** What is being done, for screen readers. */
  readonly label: string
  /** null: not counted yet. */
  readonly progress: Progress | null
}

export function CountedProgress({ label, progress }: CountedProgressProps) {
  const count = progress ? words('progress.count', { done: progress.done, of: progress.of }) : ''
  const share = progress && progress.of > 0 ? progress.done / progress.of : 0
  return (
    <ProgressBar
      className={classNames(styles.progress)}
      aria-label={label}
      value={share * 100}
      isIndeterminate={progress === null}
      valueLabel={count}
    >
      <span className={styles.track}>
        <span className={styles.bar} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.count}>{count || words('progress.counting')}</span>
    </ProgressBar>
  )
}
