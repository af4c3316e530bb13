// In the status bar, and announced: how many articles were overwritten outside the app and await a decision.
import { FileDiff } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { ArchiveSummary } from '../../../electron/contract/index.ts'
import { lookAtOverwritten } from '../../features/overwritten/overwritten-acts.ts'
import { words } from '../../messages/words.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './status-bar.module.css'

export function OverwrittenNote({ overwritten }: Pick<ArchiveSummary, 'overwritten'>) {
  const [first] = overwritten
  return (
    <span role="status" className={styles.note}>
      {first && (
        <Button className={classNames(styles.warning)} onPress={() => lookAtOverwritten(first.name)}>
          <FileDiff size={12} aria-hidden />
          <span>{words('overwritten.status', { count: overwritten.length })}</span>
        </Button>
      )}
    </span>
  )
}
