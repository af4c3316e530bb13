// Restoring the earlier of two versions, or why that is not possible.
import type { ArticleRecord } from '../../../../electron/contract/index.ts'
import { restoreVersion } from '../../../../electron/contract/index.ts'
import { problemWords, words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { NumberedCorrection } from '../../../queries/number-corrections.ts'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import styles from '../../../ui/differences/versions.module.css'
import { TextButton } from '../../../ui/text-button.tsx'
import { restore } from './history-acts.ts'
import { closeVersions } from './history-state.ts'
import { inTheWayWords } from './in-the-way.ts'
import { previewChange } from './preview-change.ts'

export interface RestoreFootProps {
  readonly record: ArticleRecord
  readonly corrections: readonly NumberedCorrection[]
  /** The version to restore. */
  readonly events: number
  /** Whether the other version is the present one: only then does the comparison show what would change. */
  readonly isAgainstNow: boolean
}

export function RestoreFoot({ record, corrections, events, isAgainstNow }: RestoreFootProps) {
  const { readOnly } = useOpenArchive()
  const cancel = { label: words('frame.close'), onPress: closeVersions }
  if (readOnly !== null) return <DialogFoot cancel={cancel}>{words('correct.read-only')}</DialogFoot>
  if (!isAgainstNow) return <DialogFoot cancel={cancel}>{words('versions.against-now')}</DialogFoot>
  const preview = previewChange(record, (now, context) => restoreVersion(now, events, context))
  const canRestore = preview.ok
  return (
    <DialogFoot
      others={
        <TextButton isDisabled={!canRestore} onPress={() => void restore(record.id, events)}>
          {words(events === 0 ? 'versions.restore-published' : 'versions.restore')}
        </TextButton>
      }
      cancel={cancel}
    >
      <p className={styles.hint}>{words('versions.restore-hint')}</p>
      {!preview.ok && preview.problem.code !== 'no-change' && (
        <p className={styles.hint}>
          {preview.problem.code === 'conflict'
            ? inTheWayWords(preview.problem.details.conflicts, corrections)
            : problemWords(preview.problem).failed}
        </p>
      )}
    </DialogFoot>
  )
}
