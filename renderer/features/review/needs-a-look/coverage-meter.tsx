// How much of the archive has been checked, and checking the rest.

import type { ArchiveCoverage } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './needs-a-look.module.css'
import { checkTheRest, useNeedsALookState } from './needs-a-look-acts.ts'

export function CoverageMeter({ coverage }: { readonly coverage: ArchiveCoverage }) {
  const { articles, checked, clean } = coverage
  const isChecking = useNeedsALookState((state) => state.isChecking)
  const isAll = checked === articles
  return (
    <div className={styles.coverage}>
      {!isAll && (
        <span className={styles.track} aria-hidden>
          <span className={styles.bar} style={{ width: `${(100 * checked) / articles}%` }} />
        </span>
      )}
      <p className={styles.said}>
        <span>
          {words(isAll ? 'needs-a-look.coverage-all' : 'needs-a-look.coverage', { checked, articles })}
          {', '}
          {words('needs-a-look.clean', { clean })}
        </span>
        {!isAll && (
          <TextButton kind="quiet" isDisabled={isChecking} onPress={() => void checkTheRest()}>
            {words(isChecking ? 'needs-a-look.checking-now' : 'needs-a-look.check-rest')}
          </TextButton>
        )}
      </p>
    </div>
  )
}
